"""Makes the sample photos of the demo page from a public-domain portrait.

    pip install scikit-image==0.26.0 pillow==13.0.0
    python make.py

The portrait is scikit-image's `astronaut`: Eileen Collins, photographed by NASA (public domain).
The wall is whitened by code, for the sample only: an applicant's photo is never to be altered so.
"""

from io import BytesIO
from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw
from skimage import color, data, filters, segmentation

HERE = Path(__file__).parent
WALL = np.array([246.0, 246.0, 244.0])

# Outlines that are surely wall (1) or surely person (2); the random walk settles what is between.
OUTLINES = [
    (1, [(100, 0), (512, 0), (512, 235), (350, 250), (318, 190), (312, 110), (308, 60), (285, 20),
         (235, 6), (190, 15), (150, 45), (140, 90), (148, 140), (135, 160), (100, 180)]),
    (1, [(0, 0), (100, 0), (100, 180), (70, 235), (45, 260), (20, 330), (8, 420), (8, 512), (0, 512)]),
    (1, [(350, 250), (512, 235), (512, 345), (400, 335), (372, 345), (355, 270)]),
    (1, [(287, 132), (312, 112), (316, 190), (292, 180), (276, 168), (275, 152)]),
    (1, [(150, 128), (172, 129), (178, 144), (168, 148), (150, 150)]),
    (2, [(175, 60), (235, 28), (290, 65), (292, 95), (270, 120), (262, 150), (245, 180), (185, 178),
         (180, 120), (163, 100), (160, 75)]),
    (2, [(130, 190), (160, 160), (265, 190), (295, 230), (320, 250), (345, 280), (355, 345),
         (345, 512), (70, 512), (40, 450), (60, 330), (75, 270), (110, 230)]),
]


def portrait():
    """The portrait before a white wall, framed like an ID photo, 480 x 640."""
    photo = data.astronaut()
    height, width = photo.shape[:2]
    markers = np.zeros((height, width), int)
    for label, corners in OUTLINES:
        mask = Image.new("L", (width, height), 0)
        ImageDraw.Draw(mask).polygon(corners, fill=1)
        markers[np.array(mask) == 1] = label
    lab = color.rgb2lab(photo) / [100, 60, 60]
    person = segmentation.random_walker(
        lab, markers, beta=3000, mode="cg_j", channel_axis=-1, return_full_prob=True
    )[1]
    alpha = filters.gaussian(np.clip((person - 0.35) / 0.3, 0, 1), 1.0)[..., None]
    whitened = (photo * alpha + WALL * (1 - alpha)).round().astype("uint8")
    return Image.fromarray(whitened).crop((107, 0, 350, 324)).resize((480, 640), Image.LANCZOS)


def jpeg(image, **options):
    out = BytesIO()
    image.save(out, "JPEG", quality=90, **options)
    return out.getvalue()


def exif(tags):
    notes = Image.Exif()
    for tag, value in tags.items():
        if tag == 0x9003:  # DateTimeOriginal lives in the Exif part, not in the main one
            notes.get_ifd(0x8769)[tag] = value
        else:
            notes[tag] = value
    return notes


def main():
    photo = portrait()
    png = BytesIO()
    photo.resize((354, 472), Image.LANCZOS).save(png, "PNG", optimize=True)
    whole = jpeg(photo)
    samples = {
        "in-order.jpg": whole,
        "png-named.jpg": png.getvalue(),
        "one-inch.jpg": jpeg(photo.resize((295, 413), Image.LANCZOS, box=(11, 0, 469, 640))),
        "taken-2019.jpg": jpeg(photo, exif=exif({0x9003: "2019:05:20 10:30:00"})),
        "cut-off.jpg": whole[: len(whole) * 3 // 5],
        "cmyk.jpg": jpeg(photo.convert("CMYK")),
        "grey.jpg": jpeg(photo.convert("L")),
        "on-its-side.jpg": jpeg(photo.transpose(Image.Transpose.ROTATE_90), exif=exif({0x0112: 6})),
    }
    for name, content in samples.items():
        (HERE / name).write_bytes(content)
        print(f"{name:18} {len(content):7} bytes")


if __name__ == "__main__":
    main()
