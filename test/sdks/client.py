"""Uses every videos and models call of the official client and prints what came of it as JSON."""

import asyncio
import json
import sys

import openai

url, key, picture = sys.argv[1:4]
client = openai.OpenAI(base_url=url, api_key=key)
seen = {}

video = client.videos.create_and_poll(prompt="一只可爱的小猫在花园里玩耍", seconds="8", size="1280x720")
seen["polled"] = [video.status, video.progress, video.seconds, video.size, video.prompt]
content = client.videos.download_content(video.id)
seen["content"] = content.read()[4:8].decode()
seen["thumbnail"] = client.videos.download_content(video.id, variant="thumbnail").response.headers["content-type"]

with open(picture, "rb") as file:
    seen["file"] = client.videos.create_and_poll(prompt="it moves", input_reference=file).status
with open(picture, "rb") as file:
    seen["bytes"] = client.videos.create(prompt="it moves", input_reference=file.read()).status

remix = client.videos.remix(video.id, prompt="at night")
seen["remix"] = [remix.remixed_from_video_id == video.id, remix.seconds]
listed = [item.id for item in client.videos.list(limit=2)]
seen["list"] = [len(listed) == len(set(listed)), video.id in listed]
seen["models"] = "sora-2" in [model.id for model in client.models.list()]
seen["model"] = client.models.retrieve("sora-2-pro").object
seen["deleted"] = client.videos.delete(video.id).deleted

errors = {}
for name, attempt in {
    "size": lambda: client.videos.create(prompt="x", size="1x1"),
    "gone": lambda: client.videos.retrieve(video.id),
    "key": lambda: openai.OpenAI(base_url=url, api_key="not-a-key").videos.list(),
}.items():
    try:
        attempt()
    except openai.APIStatusError as error:
        errors[name] = [type(error).__name__, error.status_code, error.code, error.request_id[:4]]
seen["errors"] = errors


async def with_async_client():
    async with openai.AsyncOpenAI(base_url=url, api_key=key) as client:
        return (await client.videos.create_and_poll(prompt="a fox")).status


seen["async"] = asyncio.run(with_async_client())
print(json.dumps(seen))
