"""Several files as one."""

from collections.abc import Mapping
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

_PRIVATE = 0o600
_ALWAYS = (1980, 1, 1, 0, 0, 0)
"""The day that stands beside a file in a zip: the same files make the same bytes."""


def zipped(files: Mapping[str, bytes]) -> bytes:
    """The files in one zip."""
    content = BytesIO()
    with ZipFile(content, "w", ZIP_DEFLATED) as archive:
        for name, text in files.items():
            entry = ZipInfo(name, _ALWAYS)
            entry.external_attr = _PRIVATE << 16
            archive.writestr(entry, text, ZIP_DEFLATED)
    return content.getvalue()
