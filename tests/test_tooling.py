"""What the README promises is there, on a machine that has nothing but Python; and what the project says of itself agrees."""

from __future__ import annotations

import ast
import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path
from types import SimpleNamespace

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tools import commands, environment, system

ROOT = Path(__file__).resolve().parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]


def text(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def pins() -> dict[str, str]:
    lines = [line.split(";")[0].strip() for line in text("constraints.txt").splitlines()]
    return dict(line.split("==") for line in lines if line and not line.startswith("#"))


def dev(*arguments: str, **variables: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, str(ROOT / "dev.py"), *arguments],
        capture_output=True,
        text=True,
        encoding="utf-8",
        env={**os.environ, **variables},
        check=False,
    )


def test_the_readmes_commands_are_commands() -> None:
    named = set(re.findall(r"dev\.py (\w+)", text("README.md") + text("CONTRIBUTING.md")))
    assert {"run", "test"} <= named
    assert named <= commands.COMMANDS.keys()


def test_every_command_is_in_the_help() -> None:
    told = dev("--help")
    assert told.returncode == 0
    for name in commands.COMMANDS:
        assert f"\n  {name}" in told.stdout


def test_an_unknown_command_is_wrong_usage() -> None:
    told = dev("fly")
    assert told.returncode == 2
    assert "'fly'" in told.stderr


def test_programs_that_tests_start_are_compiled_once_and_not_into_the_sources() -> None:
    asked = {"PATH": "/usr/bin", "PYTHONDONTWRITEBYTECODE": "1"}
    told = commands.compiled_once(asked)
    assert "PYTHONDONTWRITEBYTECODE" not in told
    assert Path(told["PYTHONPYCACHEPREFIX"]).is_relative_to(environment.VENV)
    assert commands.compiled_once({"PATH": "/usr/bin"}) == {"PATH": "/usr/bin"}


@pytest.mark.parametrize("free", [commands.ROOM_FOR_TESTS // 2, commands.ROOM_FOR_TESTS * 2])
def test_tests_keep_their_files_in_memory_where_there_is_room(monkeypatch: pytest.MonkeyPatch, free: int) -> None:
    monkeypatch.setattr(commands.Path, "is_dir", lambda _: True)
    monkeypatch.setattr("tools.commands.os.access", lambda *_: True)
    monkeypatch.setattr("tools.commands.shutil.disk_usage", lambda _: SimpleNamespace(free=free))
    told = commands.kept_at_hand({"PATH": "/usr/bin"})
    assert ("PYTEST_DEBUG_TEMPROOT" in told) == (free > commands.ROOM_FOR_TESTS)
    assert told["PATH"] == "/usr/bin"


def test_setting_up_needs_nothing_but_python() -> None:
    modules = ["dev", "tools.commands", "tools.environment", "tools.system", "tools.display", "tools.say"]
    for module in modules:
        tree = ast.parse(text(module.replace(".", "/") + ".py"))
        for node in ast.walk(tree):
            names = [node.module or ""] if isinstance(node, ast.ImportFrom) else []
            names += [name.name for name in node.names] if isinstance(node, ast.Import) else []
            for name in names:
                ours = name == "tools" or name in modules
                assert ours or name.split(".")[0] in sys.stdlib_module_names, f"{module} imports {name}"


def test_an_old_python_is_refused_in_one_sentence() -> None:
    """dev.py must still be readable to a Python that cannot run the program."""
    ast.parse(text("dev.py"), feature_version=(3, 7))
    program = (
        "import runpy, sys; sys.version_info = (3, 9, 2, 'final', 0); sys.argv = ['dev.py', 'run']; "
        f"runpy.run_path({str(ROOT / 'dev.py')!r}, run_name='__main__')"
    )
    told = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, encoding="utf-8", check=False)
    assert told.returncode == 1
    assert "needs Python 3.11" in told.stderr
    assert len(told.stderr.splitlines()) == 1


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="Windows and macOS always have a screen")
def test_without_a_display_the_headless_commands_are_named(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    told = subprocess.run([sys.executable, str(ROOT / "main.py")], capture_output=True, text=True, encoding="utf-8", check=False)
    assert told.returncode == 1
    assert "no display can be reached" in told.stderr
    for command in ("demo", "check", "papers"):
        assert re.search(rf"^  {command} ", told.stdout, re.M)


def test_open_without_a_file_is_wrong_usage() -> None:
    told = subprocess.run([sys.executable, str(ROOT / "main.py"), "open"], capture_output=True, text=True, check=False)
    assert told.returncode == 2
    assert "main.py open FILE" in told.stderr


def test_all_that_is_needed_is_pinned() -> None:
    pinned = pins()
    for line in environment.requirements(development=True):
        requirement = Requirement(line)
        name = canonicalize_name(requirement.name)
        assert name in pinned, f"constraints.txt does not pin {line}"
        assert requirement.specifier.contains(pinned[name]), f"constraints.txt pins {pinned[name]} where {line} is needed"
        assert any(one.operator == ">=" for one in requirement.specifier), f"{line} has no lower bound"


def test_the_environment_is_renewed_when_what_it_must_hold_changes() -> None:
    wanted = environment.requirements(development=False)
    assert environment.fingerprint(wanted) == environment.fingerprint(list(wanted))
    assert environment.fingerprint(wanted) != environment.fingerprint(environment.requirements(development=True))
    assert environment.fingerprint(wanted) != environment.fingerprint([*wanted, "one-more>=1"])


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="Qt brings all it needs to Windows and macOS")
def test_a_missing_library_is_noticed() -> None:
    assert system.loads("libc.so.6")
    assert not system.loads("libxcb-that-nobody-has.so.0")


def test_the_changelog_tells_of_this_version() -> None:
    assert re.search(rf"^## \[{re.escape(PROJECT['version'])}\]", text("CHANGELOG.md"), re.M)


def test_ci_runs_the_readmes_test_command() -> None:
    last = text(".ci/run").splitlines()[-1]
    command = last.removeprefix("exec ")
    assert command == "python3 dev.py test"
    assert command in text("README.md")
    if os.name == "posix":
        assert os.access(ROOT / ".ci/run", os.X_OK)


COLOUR = re.compile(r"^#([0-9A-Fa-f]{3}|[0-9A-Fa-f]{6}|[0-9A-Fa-f]{8})$|(?<![&\w])#[0-9A-Fa-f]{6}\b|\brgba?\(")


def test_colours_are_roles_of_the_theme() -> None:
    assert COLOUR.search("color: #0B6E4F;")
    wrong = [
        f"{path.relative_to(ROOT).as_posix()}:{node.lineno}: {node.value}"
        for path in sorted((ROOT / "ui").rglob("*.py"))
        if path.relative_to(ROOT).parts[:2] != ("ui", "theme")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and COLOUR.search(node.value)
    ]
    assert not wrong, "a literal colour outside ui/theme: use a Role"


def test_pictures_of_the_readme_are_there() -> None:
    shown = re.findall(r"\]\((docs/[^)]+)\)", text("README.md"))
    assert shown
    for path in shown:
        assert (ROOT / path).is_file(), path


def test_on_macos_the_package_is_an_application_that_says_what_the_camera_is_for(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without that sentence the system lets it near no camera. PyInstaller’s specification is run, and builds nothing."""
    hooks = pytest.importorskip("PyInstaller.utils.hooks")
    made: list[dict[str, object]] = []

    class Built:
        def __init__(self, *_: object, **how: object) -> None:
            self.pure, self.scripts, self.binaries, self.datas = (), (), [], []

    def bundle(_: object, **how: object) -> None:
        made.append(how)

    for name in ("collect_data_files", "copy_metadata"):
        monkeypatch.setattr(hooks, name, lambda *_, **__: [])
    monkeypatch.setattr(sys, "platform", "darwin")
    names = {"SPECPATH": str(ROOT), "Analysis": Built, "PYZ": Built, "EXE": Built, "COLLECT": Built, "BUNDLE": bundle}
    exec(compile(text("pyinstaller.spec"), "pyinstaller.spec", "exec"), names)
    (application,) = made
    assert application["name"] == "Palabre.app"
    assert "badges" in str(dict(application["info_plist"])["NSCameraUsageDescription"])  # type: ignore[call-overload]
