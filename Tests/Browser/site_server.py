"""Serves a built site on the loopback interface, as a static host would: folders by their index.html, else 404.html."""

import contextlib
import functools
import http.server
import threading
from pathlib import Path


class Handler(http.server.SimpleHTTPRequestHandler):
    extensions_map = {
        **http.server.SimpleHTTPRequestHandler.extensions_map,
        ".svg": "image/svg+xml",
        ".csv": "text/csv; charset=utf-8",
        ".xml": "application/xml",
        ".html": "text/html; charset=utf-8",
    }

    base = "/"

    def translate_path(self, path):
        if not path.startswith(self.base):
            return str(Path(self.directory) / "outside the site")
        return super().translate_path("/" + path[len(self.base) :])

    def send_error(self, code, message=None, explain=None):
        page = Path(self.directory) / "404.html"
        if code != 404 or not page.is_file():
            super().send_error(code, message, explain)
            return
        body = page.read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def log_message(self, *_):
        pass


@contextlib.contextmanager
def serving(folder, base="/"):
    """The address of the site in `folder`, served below `base`, without `/` at its end, while the block runs."""
    handler = functools.partial(type("Mounted", (Handler,), {"base": base}), directory=str(folder))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}{base.rstrip('/')}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
