"""The bundle: made once, the same each time, and nothing in it that does not belong there."""

import json
import marshal
import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from routeboek_py.browser import bundle as bundling
from routeboek_py.browser import calculator_wheel
from routeboek_py.browser.bundle import BundleError, ensure_bundle

ROOT = Path(__file__).parents[2]


def bytes_of(folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in folder.iterdir()}


def test_the_same_sources_give_the_same_bytes(bundle: Path, tmp_path: Path) -> None:
    again = ensure_bundle(tmp_path / "bundle")

    assert bytes_of(again) == bytes_of(bundle)
    assert [file.name for file in tmp_path.iterdir()] == ["bundle"]


def test_a_bundle_that_fits_is_used_as_it_lies(
    bundle: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", "")  # making anything would fail

    assert ensure_bundle(bundle) == bundle


@pytest.mark.parametrize("harm", ["no manifest", "cut off", "file gone", "other sources"])
def test_a_bundle_that_does_not_fit_is_made_anew(
    bundle: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, harm: str
) -> None:
    copy = shutil.copytree(bundle, tmp_path / "bundle")
    manifest = copy / "bundle.json"
    if harm == "no manifest":
        manifest.unlink()
    elif harm == "cut off":
        (copy / "python.zip").write_bytes(b"PK")
    elif harm == "file gone":
        (copy / "worker.js").unlink()
    else:
        made = json.loads(manifest.read_text(encoding="utf-8"))
        manifest.write_text(json.dumps({**made, "fingerprint": "other"}), encoding="utf-8")
    before = bytes_of(copy)
    monkeypatch.setenv("PATH", "")

    with pytest.raises(BundleError, match="node"):
        ensure_bundle(copy)
    assert bytes_of(copy) == before, "what stood there still stands there"


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


def test_the_zip_is_stored_and_holds_only_compiled_modules(bundle: Path) -> None:
    with zipfile.ZipFile(bundle / "python.zip") as packed:
        entries = packed.infolist()

    assert {entry.compress_type for entry in entries} == {zipfile.ZIP_STORED}
    assert {entry.date_time for entry in entries} == {(1980, 1, 1, 0, 0, 0)}
    assert all(entry.filename.endswith(".pyc") for entry in entries)
    assert "routeboek_calculator/answer.pyc" in {entry.filename for entry in entries}


def test_nothing_in_the_bundle_tells_where_it_was_made(bundle: Path) -> None:
    told = [str(ROOT).encode(), str(Path.home()).encode() + b"/", b"/tmp/tmp", b"calculator.whl"]

    for name, content in bytes_of(bundle).items():
        if name.startswith("pyodide."):
            continue  # as it comes from npm
        assert not [trace for trace in told if trace in content], name


def test_every_pyc_names_its_own_file_in_the_zip(bundle: Path) -> None:
    """Where the host's Python cannot read these, the file names are still there as text."""
    with zipfile.ZipFile(bundle / "python.zip") as packed:
        for name in packed.namelist():
            content = packed.read(name)
            assert int.from_bytes(content[4:8], "little") == 0b01, "unchecked hash"
            assert name.removesuffix("c").encode() in content
            if sys.version_info[:2] == (3, 14):
                assert marshal.loads(content[16:]).co_filename == name.removesuffix("c")


def test_the_manifest_tells_how_it_was_made(bundle: Path) -> None:
    made = json.loads((bundle / "bundle.json").read_text(encoding="utf-8"))

    assert made["wheel_made_by"] in {"build", "pyodide-build"}
    assert made["modules"] == len(zipfile.ZipFile(bundle / "python.zip").namelist())
    assert set(made["files"]) == set(bytes_of(bundle)) - {"bundle.json"}


def test_the_wheel_holds_the_calculator_and_nothing_left_by_python(tmp_path: Path) -> None:
    calculator = ROOT / "routeboek_py" / "calculator"
    subprocess.run([sys.executable, "-m", "compileall", "-q", str(calculator)], check=True)

    wheel, _ = calculator_wheel.build_wheel(tmp_path)

    inside = {name for name in zipfile.ZipFile(wheel).namelist() if ".dist-info/" not in name}
    assert inside == {f"routeboek_calculator/{file.name}" for file in calculator.glob("*.py")}


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
