"""Small ODT files for the tests, written by hand, so that each test shows the very XML that it is about."""

from __future__ import annotations

from facilitation.documents.imported import ImportedDocument
from facilitation.documents.reading import read
from tests.facilitation.documents.word_files import packed

_OASIS = "urn:oasis:names:tc:opendocument:xmlns:"
SPACES = " ".join(
    f'xmlns:{short}="{_OASIS}{name}:1.0"'
    for short, name in {
        "office": "office",
        "text": "text",
        "table": "table",
        "style": "style",
        "draw": "drawing",
        "fo": "xsl-fo-compatible",
        "manifest": "manifest",
    }.items()
) + (
    ' xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/"'
    ' xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"'
)
MEDIA_TYPE = "application/vnd.oasis.opendocument.text"


def odt(body: str, *, automatic: str = "", styles: str = "", manifest: str = "", title: str = "") -> bytes:
    """`automatic` are the automatic styles, `styles` the inside of office:styles, `manifest` further file entries."""
    content = (
        f"<office:document-content {SPACES}><office:automatic-styles>{automatic}</office:automatic-styles>"
        f"<office:body><office:text>{body}</office:text></office:body></office:document-content>"
    )
    return packed(
        {
            "mimetype": MEDIA_TYPE.encode(),
            "content.xml": content.encode(),
            "styles.xml": f"<office:document-styles {SPACES}><office:styles>{styles}</office:styles>"
            "</office:document-styles>".encode(),
            "meta.xml": f"<office:document-meta {SPACES}><office:meta><dc:title>{title}</dc:title></office:meta>"
            "</office:document-meta>".encode(),
            "META-INF/manifest.xml": f'<manifest:manifest {SPACES}><manifest:file-entry manifest:full-path="/" '
            f'manifest:media-type="{MEDIA_TYPE}"/>{manifest}</manifest:manifest>'.encode(),
        }
    )


def imported(body: str, *, automatic: str = "", styles: str = "", manifest: str = "", title: str = "") -> ImportedDocument:
    return read("essai.odt", odt(body, automatic=automatic, styles=styles, manifest=manifest, title=title))


def p(words: str, style: str = "") -> str:
    return f'<text:p text:style-name="{style}">{words}</text:p>'


def h(words: str, level: int = 1) -> str:
    return f'<text:h text:outline-level="{level}">{words}</text:h>'
