"""The same Markdown with other builders than MkDocs: scripts/bench builders."""
