"""Serves the WSGI application of an OpenStack service on loopback: MODULE PORT. Configuration comes by environment."""

import importlib
import sys
from socketserver import ThreadingMixIn
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer, make_server


class Server(ThreadingMixIn, WSGIServer):
    daemon_threads = True


class Quiet(WSGIRequestHandler):
    def log_message(self, format, *args):
        pass


module, port = sys.argv[1], int(sys.argv[2])
sys.argv = sys.argv[:1]  # the services read options of their own
application = importlib.import_module(module).application
make_server('127.0.0.1', port, application, Server, Quiet).serve_forever()
