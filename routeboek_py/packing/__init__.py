"""What runs in the reader's browser around the calculator, and how it is packed.

`js/` is the page's module and the worker, in plain ES modules; `wheel/` and `pack/` turn the
calculator into something that Pyodide runs; `bundle` puts all of it in one folder that a site
publishes as it is.
"""
