"""Tests the bundle: made once, always the same, and without unnecessary files."""

import gzip
import io
import json
import marshal
import os
import re
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Callable
from importlib.metadata import PackageNotFoundError
from itertools import chain
from pathlib import Path

import pytest

from routeboek_py.packing import bundle as bundling
from routeboek_py.packing import calculator_wheel, exchange_files, python_files, tools
from routeboek_py.packing.bundle import BundleError, bundle_version, check_bundle, ensure_bundle
from tests.effort import Note

ROOT = Path(__file__).parents[2]

PACK_ELSEWHERE = """
import sys
from pathlib import Path
elsewhere, out, scratch = map(Path, sys.argv[1:])
sys.path.insert(0, str(elsewhere))
from routeboek_py.packing import python_files, tools
assert Path(python_files.__file__).is_relative_to(elsewhere)
python_files.pack(out, tools.find_pyodide(), scratch)
"""


def bytes_of(folder: Path) -> dict[str, bytes]:
    files = (file for file in folder.rglob("*") if file.is_file())
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in files}


@pytest.mark.prove
def test_the_same_sources_give_the_same_bytes_in_any_folder(
    bundle: Path, tmp_path: Path, record_property: Note
) -> None:
    elsewhere = tmp_path / "a folder with quite another name"
    without = shutil.ignore_patterns("bundle", "__pycache__")
    shutil.copytree(ROOT / "routeboek_py", elsewhere / "routeboek_py", ignore=without)
    out, scratch = tmp_path / "out", tmp_path / "scratch"
    out.mkdir()
    scratch.mkdir()
    made = [sys.executable, "-c", PACK_ELSEWHERE, *map(str, (elsewhere, out, scratch))]

    subprocess.run(made, cwd=ROOT, check=True, capture_output=True)

    again, before = bytes_of(out), bytes_of(bundle)
    record_property("packed", len(again))
    record_property("packed_otherwise", sum(again[name] != before[name] for name in again))
    assert again == {name: before[name] for name in python_files.PACKED}


def test_a_bundle_that_fits_is_used_as_it_lies(
    bundle: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", "")  # making anything would fail

    assert ensure_bundle(bundle) == bundle


@pytest.mark.parametrize(
    "harm", ["no manifest", "cut off", "one bit other", "file gone", "other sources"]
)
def test_what_is_packed_is_packed_again_when_it_does_not_fit(
    bundle: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, harm: str
) -> None:
    copy = shutil.copytree(bundle, tmp_path / "bundle")
    manifest = copy / "bundle.json"
    if harm == "no manifest":
        manifest.unlink()
    elif harm == "cut off":
        (copy / "python" / "python.zip").write_bytes(b"PK")
    elif harm == "one bit other":
        with (copy / "python" / "python.bin").open("r+b") as file:
            (byte,) = file.read(1)
            file.seek(0)
            file.write(bytes([byte ^ 1]))
    elif harm == "file gone":
        (copy / "python" / "python.bin").unlink()
    else:
        made = json.loads(manifest.read_text(encoding="utf-8"))
        manifest.write_text(json.dumps({**made, "fingerprint": "other"}), encoding="utf-8")
    before = bytes_of(copy)
    monkeypatch.setenv("PATH", "")

    with pytest.raises(BundleError, match="node"):
        ensure_bundle(copy)
    assert bytes_of(copy) == before, "what stood there still stands there"


@pytest.mark.parametrize("name", ["python/python.bin", "calculator/calculator.js", "bundle.json"])
def test_no_file_is_published_that_is_not_as_it_was_packed(
    bundle: Path, tmp_path: Path, name: str
) -> None:
    copy = shutil.copytree(bundle, tmp_path / "bundle")
    check_bundle(copy)
    (copy / name).write_bytes((copy / name).read_bytes()[::-1])

    with pytest.raises(BundleError, match=f"‘{name}’ van de rekenhulp is niet zoals"):
        check_bundle(copy)


class TestExchange:
    """The exchange is packed without freezing the calculator again."""

    @pytest.fixture
    def copy(self, bundle: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
        """A bundle for which the calculator cannot be packed."""
        monkeypatch.setattr(bundling, "pack", None)
        return shutil.copytree(bundle, tmp_path / "bundle")

    @pytest.mark.prove
    def test_it_alone_is_made_again_and_gives_the_same_bytes(
        self, copy: Path, bundle: Path
    ) -> None:
        (copy / "exchange" / "exchange.bin").write_bytes(b"cut off")

        assert bytes_of(ensure_bundle(copy)) == bytes_of(bundle)

    def test_without_its_packages_one_line_says_so(
        self, copy: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        (copy / "exchange" / "openpyxl.bin").unlink()
        monkeypatch.setattr(tools, "find_spec", lambda name: None if name == "openpyxl" else name)

        with pytest.raises(BundleError, match=r"“openpyxl”. Voer scripts/build uit"):
            ensure_bundle(copy)

    def test_a_shipped_one_needs_no_packages(
        self, copy: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def not_installed(name: str) -> str:
            raise PackageNotFoundError(name)

        monkeypatch.setattr(exchange_files, "version", not_installed)

        assert ensure_bundle(copy) == copy

    def test_its_archives_hold_no_module_that_python_has_already(self, bundle: Path) -> None:
        with zipfile.ZipFile(bundle / "python" / "python.zip") as packed:
            known = set(packed.namelist())
        for name in exchange_files.ARCHIVES:
            packed_modules = gzip.decompress((bundle / f"exchange/{name}.bin").read_bytes())
            with zipfile.ZipFile(io.BytesIO(packed_modules)) as archive:
                names = set(archive.namelist())
            assert not names & known
            known |= names if name == "exchange" else set()
        assert {
            "routeboek_py/exchange/page/entry.pyc",
            "routeboek_py/calculator/answer.pyc",
        } < known

    def test_its_fingerprint_covers_what_it_is_made_of(self) -> None:
        sources = {*exchange_files._sources()}
        scripts = (bundling.HERE / "exchange").glob("*.mjs")

        assert {"ics.py", "entry.py", "with_icalendar.py"} < {file.name for file in sources}
        assert imported_by([*scripts]) < sources
        before = exchange_files.exchange_fingerprint("one", {"icalendar": "1"})
        assert before != exchange_files.exchange_fingerprint("two", {"icalendar": "1"})
        assert before != exchange_files.exchange_fingerprint("one", {"icalendar": "2"})


class TestScripts:
    """A script is changed without packing Python again, which takes a while."""

    @pytest.fixture
    def copy(self, bundle: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
        """A bundle where nothing can be packed, with scripts that can change in `js`."""
        shutil.copytree(bundling.SCRIPTS, tmp_path / "js")
        monkeypatch.setattr(bundling, "SCRIPTS", tmp_path / "js")
        monkeypatch.setenv("PATH", "")
        return shutil.copytree(bundle, tmp_path / "bundle")

    def test_a_change_is_all_that_changes(self, copy: Path, bundle: Path, tmp_path: Path) -> None:
        script = tmp_path / "js" / "calculator" / "calculator.js"
        script.write_text("changed();", encoding="utf-8")
        (tmp_path / "js" / "new.js").write_text("// new", encoding="utf-8")
        (tmp_path / "js" / "python" / "prefetch.js").unlink()

        after = bytes_of(ensure_bundle(copy))

        before = bytes_of(bundle)
        assert set(before) - set(after) == {"python/prefetch.js"}
        assert set(after) - set(before) == {"new.js"}
        changed = {name for name in set(before) & set(after) if before[name] != after[name]}
        assert changed == {"calculator/calculator.js", "bundle.json"}
        assert after["calculator/calculator.js"] == b"changed();\n"
        assert bundle_version(copy) != bundle_version(bundle)

    @pytest.mark.parametrize("harm", [Path.unlink, Path.touch], ids=["gone", "spoilt"])
    def test_one_that_is_not_as_it_was_is_put_right(
        self, copy: Path, bundle: Path, harm: Callable[[Path], None]
    ) -> None:
        (copy / "python" / "worker.js").write_text("spoilt", encoding="utf-8")
        harm(copy / "python" / "worker.js")

        assert bytes_of(ensure_bundle(copy)) == bytes_of(bundle)


class TestFingerprint:
    """It covers everything that Python is packed from and with, and no scripts for pages only."""

    TOOLS = (("image/", "*js"), ("image/", "py"), ("calculator/", "mjs"), ("wheel/", "toml"))

    @pytest.fixture
    def room(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
        """A copy of the package, where anything can change."""
        package = bundling.HERE.parent
        for name in ("packing", "calculator", "frontend"):
            shutil.copytree(package / name, tmp_path / name)
        monkeypatch.setattr(python_files, "HERE", tmp_path / "packing")
        return tmp_path / "packing"

    def changes_with(self, file: Path) -> bool:
        before = python_files.fingerprint("314.0.7")
        file.write_text(file.read_text(encoding="utf-8") + "\n", encoding="utf-8")
        return python_files.fingerprint("314.0.7") != before

    def test_with_the_calculator_the_tools_and_pyodide_it_changes(self, room: Path) -> None:
        calculator = [*(room.parent / "calculator").rglob("*.py")]
        tools = (room.glob(f"{place}*.{kind}") for place, kind in self.TOOLS)
        own = (room / name for name in python_files.OWN_SOURCES)

        for file in (*calculator, *chain(*tools), *own):
            assert self.changes_with(file), file
        assert python_files.fingerprint("314.0.7") != python_files.fingerprint("314.0.8")

    def test_with_a_script_it_changes_if_packing_imports_it(self, room: Path) -> None:
        scripts = [*(room.parent / "frontend").rglob("*.js")]
        imported = imported_by([*room.glob("calculator/*.mjs")]) - {*room.rglob("*")}

        assert {script.name for script in imported} >= {"start_python.js"}
        assert {script for script in scripts if self.changes_with(script)} == imported


def imported_by(scripts: list[Path]) -> set[Path]:
    """The scripts that these import, directly or indirectly."""
    found: set[Path] = set()
    new = scripts
    while new:
        script = new.pop()
        names = re.findall(r'^import .*"(\.{1,2}/.+)";$', script.read_text("utf-8"), re.MULTILINE)
        more = {(script.parent / name).resolve() for name in names} - found
        found |= more
        new += more
    return found


def test_without_node_one_line_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))

    with pytest.raises(BundleError) as failure:
        ensure_bundle(tmp_path / "bundle")

    message = str(failure.value)
    assert "“node” ontbreekt" in message
    assert "scripts/build" in message
    assert "\n" not in message
    assert not (tmp_path / "bundle").exists()


def test_without_the_npm_packages_one_line_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bundling, "find_pyodide", lambda: None)

    with pytest.raises(BundleError, match=r"npm-pakket “pyodide” ontbreekt.*scripts/build"):
        ensure_bundle(tmp_path / "bundle")


def test_a_shipped_bundle_needs_no_npm_packages(
    bundle: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bundling, "find_pyodide", lambda: None)

    assert ensure_bundle(bundle) == bundle


@pytest.mark.parametrize("script", ["import('b.mjs')", "import('a.mjs'), import('a.mjs')"])
def test_a_pyodide_that_names_its_files_in_another_way_is_not_packed(script: str) -> None:
    with pytest.raises(BundleError, match=r"noemt “a.mjs” niet precies één keer"):
        python_files.renamed(script, {"a.mjs": "a.js"})


def test_the_zip_is_stored_and_holds_only_compiled_modules(bundle: Path) -> None:
    with zipfile.ZipFile(bundle / "python" / "python.zip") as packed:
        entries = packed.infolist()

    assert {entry.compress_type for entry in entries} == {zipfile.ZIP_STORED}
    assert {entry.date_time for entry in entries} == {(1980, 1, 1, 0, 0, 0)}
    assert all(entry.filename.endswith(".pyc") for entry in entries)
    assert "routeboek_calculator/answer.pyc" in {entry.filename for entry in entries}


def test_nothing_in_the_bundle_tells_where_it_was_made(bundle: Path) -> None:
    told = [str(ROOT).encode(), str(Path.home()).encode() + b"/", b"/tmp/tmp", b"calculator.whl"]

    for name, content in bytes_of(bundle).items():
        if name.startswith("python/pyodide."):
            continue  # as it comes from npm
        assert not [trace for trace in told if trace in content], name


def test_every_pyc_names_its_own_file_in_the_zip(bundle: Path) -> None:
    """Where the host's Python cannot read these, the file names are still there as text."""
    with zipfile.ZipFile(bundle / "python" / "python.zip") as packed:
        for name in packed.namelist():
            content = packed.read(name)
            assert int.from_bytes(content[4:8], "little") == 0b01, "unchecked hash"
            assert name.removesuffix("c").encode() in content
            if sys.version_info[:2] == (3, 14):
                assert marshal.loads(content[16:]).co_filename == name.removesuffix("c")


def test_the_manifest_tells_how_it_was_made(bundle: Path) -> None:
    made = json.loads((bundle / "bundle.json").read_text(encoding="utf-8"))

    assert made["wheel_made_by"] in {"build", "pyodide-build"}
    assert made["modules"] == len(zipfile.ZipFile(bundle / "python" / "python.zip").namelist())
    assert set(made["files"]) == set(bytes_of(bundle)) - {"bundle.json"}


def test_the_wheel_holds_the_calculator_and_nothing_left_by_python(tmp_path: Path) -> None:
    calculator = ROOT / "routeboek_py" / "calculator"
    subprocess.run([sys.executable, "-m", "compileall", "-q", str(calculator)], check=True)

    wheel, _ = calculator_wheel.build_wheel(tmp_path)

    inside = {name for name in zipfile.ZipFile(wheel).namelist() if ".dist-info/" not in name}
    ours = (file.relative_to(calculator).as_posix() for file in calculator.rglob("*.py"))
    assert inside == {f"routeboek_calculator/{name}" for name in ours}


class TestCrossBuildEnvironment:
    """`pyodide build` is chosen only where it needs nothing from the network."""

    @pytest.fixture
    def installed(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
        root = tmp_path / "xbuildenv" / "xbuildenv" / "pyodide-root"
        root.mkdir(parents=True)
        (root / "Makefile.envs").touch()
        emcc = tmp_path / "emcc"
        emcc.touch(mode=0o755)
        monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
        monkeypatch.setenv("PYODIDE_XBUILDENV_PATH", str(tmp_path))
        monkeypatch.setattr(calculator_wheel, "version", lambda _name: "0.39.2")
        return root

    def test_it_is_found_where_it_is_installed(self, installed: Path) -> None:
        assert calculator_wheel.cross_build_root() == installed.resolve()

    def test_half_an_installation_does_not_count(self, installed: Path) -> None:
        (installed / "Makefile.envs").unlink()

        assert calculator_wheel.cross_build_root() is None

    def test_an_old_pyodide_build_does_not_count(
        self, installed: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        assert installed.exists()
        monkeypatch.setattr(calculator_wheel, "version", lambda _name: "0.25.1")

        assert calculator_wheel.cross_build_root() is None

    def test_one_that_does_not_work_leaves_the_wheel_to_build(
        self, installed: Path, tmp_path: Path
    ) -> None:
        assert installed.exists()

        wheel, made_by = calculator_wheel.build_wheel(tmp_path / "out")

        assert wheel.is_file()
        assert made_by == "build"
