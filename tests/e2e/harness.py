# SPDX-FileCopyrightText: 2026 The Honoraires Authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Drives the real window the way a screen reader and a keyboard do.

A test program has functions that are named test_…; run() runs each of them with
a desktop of its own kind: a virtual display, a session bus and an accessibility
bus that nothing else is on. An Application is the program itself, started with
folders of its own. What is on screen is found by role and name through AT-SPI,
and used with the keys of the keyboard only.

Names are looked up in the catalogue that the program itself has installed: a test
says what it looks for in the words of the sources.
"""

import contextlib
import ctypes
import filecmp
import gettext
import json
import os
import pathlib
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import traceback

import gi

gi.require_version('Atspi', '2.0')
from gi.repository import Atspi, GLib

Role = Atspi.Role
State = Atspi.StateType

PROGRAM = pathlib.Path(os.environ.get('HONORAIRES_PROGRAM', ''))
CLI = pathlib.Path(os.environ.get('HONORAIRES_CLI', ''))
LOCALEDIR = pathlib.Path(os.environ.get('HONORAIRES_LOCALEDIR', ''))
BUILT_CATALOGUE = pathlib.Path(os.environ.get('HONORAIRES_CATALOGUE', ''))
SCHEMA_DIR = os.environ.get('GSETTINGS_SCHEMA_DIR', '')
LOG_DIR = pathlib.Path(os.environ.get('HONORAIRES_LOGS', '.'))

LOCALE = 'fr_FR.UTF-8'
PATIENCE = 20  # seconds until a condition is given up
SCREEN = (1280, 1024)

# What the program tells of itself.
EVENTS = ('object:announcement', 'object:state-changed:focused')

# What it may not say on stderr.
COMPLAINT = re.compile(r'(WARNING|CRITICAL|ERROR) \*\*|\*\* (WARNING|CRITICAL|ERROR)'
                       r'|-(WARNING|CRITICAL|ERROR)\b|runtime error|Sanitizer')

# xdotool takes function keys for keys with Alt where the keymap gives what Alt does to them, as
# that of Debian testing does: they are pressed by their codes.
FUNCTION_KEYS = {f'F{number}': str(66 + number) for number in range(1, 11)}

# What GTK 4.24 tells of its popups where no compositor runs, and what is no fault of ours.
FORGIVEN = 'gdk_frame_timings_submitted() called on submitted frame.'

# Names of the X protocol.
XA_RESOURCE_MANAGER = 23
XA_STRING = 31

_catalogue = None


class Unknown(gettext.NullTranslations):
    """What the program does not say: a label that was renamed, most likely."""

    def gettext(self, message):
        raise AssertionError(f'the sources have no text "{message}"')

    def pgettext(self, context, message):
        raise AssertionError(f'the sources have no text "{message}" in the sense of "{context}"')

    def ngettext(self, message, messages, number):
        raise AssertionError(f'the sources have no text "{message}" with the plural "{messages}"')


def tr(message):
    """What the program says for a text of its sources."""
    return _catalogue.gettext(message)


def trc(context, message):
    """Likewise, where the sources say in which sense."""
    return _catalogue.pgettext(context, message)


def trn(message, messages, number):
    """Likewise, for a number of something."""
    return _catalogue.ngettext(message, messages, number)


def plain(text):
    """The text with ordinary spaces: how numbers are grouped is not what is tested."""
    return text.replace('\u202f', ' ').replace('\u00a0', ' ')


def pattern(message):
    """What finds a text of the sources once its %s and %1$s have been filled in."""
    parts = re.split(r'%(?:\d\$)?[sdu]', plain(tr(message)))
    return re.compile('(.+?)'.join(re.escape(part) for part in parts) + '$')


def wait(condition, what, patience=PATIENCE):
    """Waits until the condition gives something that is true, and returns it."""
    context = GLib.MainContext.default()
    end = time.monotonic() + patience
    while True:
        try:
            found = condition()
        except GLib.Error:
            # What was looked at has just gone away.
            found = None
        if found:
            return found
        if time.monotonic() > end:
            raise AssertionError(f'waited {patience} s in vain for {what}')
        # Signals of the accessibility bus end the wait early.
        source = GLib.timeout_add(50, lambda: GLib.SOURCE_REMOVE)
        context.iteration(True)
        if context.find_source_by_id(source) is not None:
            GLib.source_remove(source)
        while context.iteration(False):
            pass


def has(node, *states):
    held = node.get_state_set()
    return all(held.contains(state) for state in states)


def role_of(node):
    """The role of a node. A switch is a check box to GTK 4.18, as it is here; GTK 4.24 tells them apart."""
    role = node.get_role()
    return Role.CHECK_BOX if role == Role.SWITCH else role


def title_of(rows):
    """What a list of rows is called. libadwaita names the list up to 1.8, and the group around it since."""
    while not rows.get_name() and role_of(rows) != Role.GROUPING:
        rows = rows.get_parent()
    return rows.get_name()


def shortcuts_of(node):
    """The keys that do the same as a node. GTK 4.18 says Ctrl as people do, GTK 4.24 Control as ARIA does."""
    return node.get_attributes()['keyshortcuts'].replace('Control+', 'Ctrl+')


def text_of(node):
    """The text in a field or on a label."""
    interface = node.get_text_iface()
    if interface is None:
        return ''
    return Atspi.Text.get_text(interface, 0, Atspi.Text.get_character_count(interface))


def children_of(node):
    return [child for child in (node.get_child_at_index(i) for i in range(node.get_child_count()))
            if child is not None]


def walk(node):
    """The node and everything in it, in order."""
    yield node
    for child in children_of(node):
        yield from walk(child)


def walk_back(node):
    """The same the other way round: what is on top of all else comes first."""
    for child in reversed(children_of(node)):
        yield from walk_back(child)
    yield node


def is_shown(node):
    return has(node, State.SHOWING)


def matches(node, role=None, name=None, where=None):
    """Whether it is of a role and a name, and shown; a name may be a pattern."""
    try:
        if role is not None and role_of(node) != role:
            return False
        if isinstance(name, str) and plain(node.get_name() or '') != plain(name):
            return False
        if isinstance(name, re.Pattern) and not name.search(plain(node.get_name() or '')):
            return False
        if where is not None and not where(node):
            return False
        return is_shown(node)
    except GLib.Error:
        return False


def find_all(root, role=None, name=None, where=None):
    """Everything of a role and a name that is shown."""
    return [node for node in walk(root) if matches(node, role, name, where)]


def is_row(node):
    """Whether it is a row of a list, and not the switch in it."""
    return role_of(node.get_parent()) == Role.LIST


def is_answer(node):
    """Whether it is the large figure of the simulator: a sentence with it follows."""
    box = node.get_parent()
    position = node.get_index_in_parent() + 1
    return position < box.get_child_count() and node.get_name() in box.get_child_at_index(position).get_name()


def has_label(node, text):
    """Whether an item of a list is read as this text."""
    return node is not None and bool(find_all(node, Role.LABEL, text))


def get_described_by(node):
    """What is told of a node besides its name."""
    return [plain(relation.get_target(i).get_name())
            for relation in node.get_relation_set()
            if relation.get_relation_type() == Atspi.RelationType.DESCRIBED_BY
            for i in range(relation.get_n_targets())] + [plain(text) for text in [node.get_description()] if text]


def describe(node):
    states = [state.value_nick for state in node.get_state_set().get_states()]
    return f'{node.get_role_name()} "{node.get_name()}" [{", ".join(sorted(states))}]'


def dump(node, depth=0, file=sys.stdout):
    """Writes a tree as a screen reader sees it."""
    try:
        line = '  ' * depth + describe(node)
        if node.get_description():
            line += f' description="{node.get_description()}"'
        if text_of(node) and text_of(node) != node.get_name():
            line += f' text="{text_of(node)}"'
        for relation in node.get_relation_set():
            targets = [relation.get_target(i) for i in range(relation.get_n_targets())]
            line += f' {relation.get_relation_type().value_nick}={[t.get_name() for t in targets]}'
        if node.get_attributes():
            line += f' {dict(node.get_attributes())}'
        print(line, file=file)
        children = children_of(node)
    except GLib.Error:
        return
    for child in children:
        dump(child, depth + 1, file)


def compute_income(secteur='S1', recettes=150000, **options):
    """What the model has for these inputs: the answer of honoraires-cli."""
    arguments = [CLI, 'income', '--format=json', '--year=2026', f'--secteur={secteur}', f'--recettes={recettes}']
    arguments += [f'--{name}={value}' for name, value in options.items()]
    result = subprocess.run(arguments, env={'LC_ALL': 'C.UTF-8'}, capture_output=True, text=True, check=True)
    return json.loads(result.stdout)


def euros(amount):
    """An amount as French people write it, with ordinary spaces."""
    return f'{round(amount):,} €'.replace(',', ' ')


class Desktop:
    """A display and the buses of a session, for one test program."""

    def __init__(self):
        self.home = pathlib.Path(tempfile.mkdtemp(prefix='honoraires-e2e-'))
        self.servers = []

    def __enter__(self):
        for name in ('runtime', 'bus-config', 'bus-data'):
            (self.home / name).mkdir(mode=0o700)
        self.environment = {
            'HOME': str(self.home),
            'LANG': LOCALE,
            'LC_ALL': LOCALE,
            'PATH': os.environ.get('PATH', '/usr/bin:/bin'),
            'XDG_CACHE_HOME': str(self.home / 'bus-data'),
            'XDG_CONFIG_HOME': str(self.home / 'bus-config'),
            'XDG_DATA_HOME': str(self.home / 'bus-data'),
            'XDG_RUNTIME_DIR': str(self.home / 'runtime'),
        }
        # A sanitized build brings its options along.
        for name, value in os.environ.items():
            if name.endswith('SAN_OPTIONS'):
                self.environment[name] = value

        self.environment['DISPLAY'] = ':' + self.start_server(
            lambda fd: ['Xvfb', '-displayfd', str(fd), '-nolisten', 'tcp',
                        '-screen', '0', f'{SCREEN[0]}x{SCREEN[1]}x24'])
        self.environment['DBUS_SESSION_BUS_ADDRESS'] = self.start_server(
            lambda fd: ['dbus-daemon', '--session', '--nofork', '--nopidfile',
                        f'--print-address={fd}'])

        # The test itself is on the same buses.
        for name in ('DISPLAY', 'DBUS_SESSION_BUS_ADDRESS', 'XDG_RUNTIME_DIR'):
            os.environ[name] = self.environment[name]
        os.environ.pop('AT_SPI_BUS_ADDRESS', None)
        Atspi.init()
        Atspi.set_timeout(10000, 20000)
        return self

    def __exit__(self, *error):
        Atspi.exit()
        for server in reversed(self.servers):
            server.terminate()
            server.wait()
        shutil.rmtree(self.home, ignore_errors=True)

    @contextlib.contextmanager
    def large_text(self, scale):
        """Has text drawn larger, as a setting of the desktop does."""
        x11 = ctypes.CDLL('libX11.so.6')
        x11.XOpenDisplay.restype = ctypes.c_void_p
        x11.XDefaultRootWindow.restype = ctypes.c_ulong
        # It is forgotten with the last connection: this one stays.
        display = ctypes.c_void_p(x11.XOpenDisplay(self.environment['DISPLAY'].encode()))
        text = f'Xft.dpi:\t{round(96 * scale)}\n'.encode()
        x11.XChangeProperty(display, ctypes.c_ulong(x11.XDefaultRootWindow(display)), ctypes.c_ulong(XA_RESOURCE_MANAGER),
                            ctypes.c_ulong(XA_STRING), 8, 0, text, len(text))
        x11.XSync(display, 0)
        try:
            yield
        finally:
            x11.XCloseDisplay(display)

    def start_server(self, command):
        """Starts what writes its address to a descriptor once it is ready."""
        reader, writer = os.pipe()
        try:
            self.servers.append(subprocess.Popen(
                command(writer), env=self.environment, pass_fds=[writer],
                stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL))
        finally:
            os.close(writer)
        with os.fdopen(reader) as stream:
            address = stream.readline().strip()
        if not address:
            raise RuntimeError(f'{self.servers[-1].args[0]} did not start')
        return address


class Application:
    """The program, with settings and data of its own."""

    def __init__(self, desktop, size=(1000, 960)):
        self.desktop = desktop
        self.home = pathlib.Path(tempfile.mkdtemp(dir=desktop.home))
        self.data = self.home / 'data'
        self.config = self.home / 'config'
        self.process = None
        self.root = None
        self.announcements = []
        self.focus = None
        self.listener = Atspi.EventListener.new(self.told)
        self.write_settings({'window-width': size[0], 'window-height': size[1]})

        # Nothing moves, so nothing needs to be waited for that is not there at the end.
        toolkit = self.config / 'gtk-4.0' / 'settings.ini'
        toolkit.parent.mkdir(parents=True)
        toolkit.write_text('[Settings]\ngtk-enable-animations=false\n', encoding='utf-8')

    def told(self, event):
        if event.type == 'object:announcement':
            self.announcements.append(plain(event.any_data))
        elif event.detail1 and event.source is not None:
            self.focus = event.source

    def write_settings(self, settings):
        """Puts settings where the program finds them when it starts."""
        path = self.config / 'glib-2.0' / 'settings' / 'keyfile'
        path.parent.mkdir(parents=True, exist_ok=True)
        lines = ['[io/github/honoraires/Honoraires]']
        for key, value in settings.items():
            value = {True: 'true', False: 'false'}.get(value, value) if isinstance(value, bool) else value
            lines.append(f'{key}={value}')
        path.write_text('\n'.join(lines) + '\n', encoding='utf-8')

    def make_environment(self):
        return self.desktop.environment | {
            'GDK_BACKEND': 'x11',
            'GDK_DEBUG': 'no-portals',
            'GIO_USE_VFS': 'local',
            'GSETTINGS_BACKEND': 'keyfile',
            'GSETTINGS_SCHEMA_DIR': SCHEMA_DIR,
            'GSK_RENDERER': 'cairo',
            'GTK_A11Y': 'atspi',
            'HOME': str(self.home),
            'XDG_CACHE_HOME': str(self.home / 'cache'),
            'XDG_CONFIG_HOME': str(self.config),
            'XDG_DATA_HOME': str(self.data),
            'XDG_STATE_HOME': str(self.home / 'state'),
        }

    def spawn(self, *arguments):
        self.errors = open(self.home / 'stderr', 'w+', encoding='utf-8')
        self.process = subprocess.Popen(
            [PROGRAM, *arguments], env=self.make_environment(), cwd=self.home,
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=self.errors)

    def start(self):
        """Starts the program and waits until its window can be used."""
        for kind in EVENTS:
            self.listener.register(kind)
        self.spawn()
        self.root = wait(self.find_root, 'the program on the accessibility bus')
        self.window = self.find(Role.FRAME)
        wait(lambda: has(self.window, State.ACTIVE), 'the focus in the window')
        return self

    def find_root(self):
        if self.process.poll() is not None:
            raise AssertionError(f'the program left with status {self.process.returncode}:\n'
                                 + self.read_errors())
        for node in children_of(Atspi.get_desktop(0)):
            if node.get_process_id() == self.process.pid and node.get_child_count() > 0:
                # Always ask the program; never believe what it said a moment ago.
                node.set_cache_mask(Atspi.Cache.NONE)
                return node
        return None

    def read_errors(self):
        self.errors.seek(0)
        return self.errors.read()

    def check_errors(self):
        complaints = [line for line in self.read_errors().splitlines()
                      if COMPLAINT.search(line) and not line.endswith(FORGIVEN)]
        assert not complaints, 'the program complained:\n' + '\n'.join(complaints)

    def wait_for_end(self, patience=PATIENCE):
        """Waits until the program has left, and checks how."""
        wait(lambda: self.process.poll() is not None, 'the end of the program', patience)
        self.forget()
        assert self.process.returncode == 0, f'exit status {self.process.returncode}:\n' + self.read_errors()
        self.check_errors()
        self.process = None

    def forget(self):
        if self.root is not None:
            for kind in EVENTS:
                self.listener.deregister(kind)
        self.root = self.window = self.focus = None

    def quit(self):
        self.press('ctrl+q')
        self.wait_for_end()

    def kill(self):
        if self.process is not None:
            self.process.kill()
            self.process.wait()
            self.forget()
            self.process = None

    # Looking

    def find(self, role, name=None, where=None, root=None):
        """The one thing of this role and name, once it is shown."""
        what = f'{role.value_nick} "{getattr(name, "pattern", name)}"'

        def find_one():
            found = find_all(root or self.root, role, name, where)
            assert len(found) < 2, f'{len(found)} times {what}'
            return found

        return wait(find_one, what)[0]

    def find_some(self, role, name=None, where=None, root=None):
        """All things of this role and name, once there are any."""
        return wait(lambda: find_all(root or self.root, role, name, where),
                    f'{role.value_nick} "{getattr(name, "pattern", name)}"')

    def find_none(self, role, name=None, where=None, root=None):
        wait(lambda: not find_all(root or self.root, role, name, where), f'no {role.value_nick} "{name}"')

    def find_list(self, title, root=None):
        """The list of a group of rows, by the title of the group."""
        return self.find(Role.LIST, where=lambda node: plain(title_of(node)) == plain(title), root=root)

    def find_toast(self, role, text):
        """What a toast says or offers. It goes away by itself, so nothing else is looked through before it."""
        wait(lambda: any(plain(text) in said for said in self.announcements), f'the announcement of {text}')
        return wait(lambda: next((node for node in walk_back(self.root) if matches(node, role, text)), None),
                    f'a toast with {text}')

    def find_answer(self, **inputs):
        """The large figure of the simulator, once it is what the model has for these inputs."""
        net = euros(compute_income(**inputs)['revenu_net_apres_impot'])
        return self.find(Role.LABEL, net, where=is_answer)

    def wait_for_announcement(self, text):
        """Waits until the last thing that was said aloud has this text."""
        text = plain(text)
        wait(lambda: self.announcements and text in self.announcements[-1], f'the announcement of {text}')

    def show_page(self, name):
        """Chooses a page in the list of pages with the arrow keys."""
        row = self.find(Role.LIST_ITEM, tr(name), root=self.find(Role.LIST, tr('Pages')))
        rows = find_all(row.get_parent(), Role.LIST_ITEM)
        present = next(i for i, other in enumerate(rows) if has(other, State.SELECTED))
        self.tab_to(row.get_parent(), backwards=True)
        self.move_to('Down' if rows.index(row) > present else 'Up', lambda node: node == row)

    def get_focus(self):
        """What has the focus, if anything has."""
        while GLib.MainContext.default().iteration(False):
            pass
        with contextlib.suppress(GLib.Error):
            if self.focus is not None and has(self.focus, State.FOCUSED):
                return self.focus
        for node in walk(self.root):
            with contextlib.suppress(GLib.Error):
                if has(node, State.FOCUSED):
                    return node
        return None

    def get_focus_role(self):
        focus = self.get_focus()
        return role_of(focus) if focus is not None else None

    def get_focus_name(self):
        focus = self.get_focus()
        return focus.get_name() if focus is not None else ''

    def wait_for_focus(self, node):
        wait(lambda: has(node, State.FOCUSED), f'the focus on {describe(node)}')

    # Keys

    def xdotool(self, *arguments):
        subprocess.run(['xdotool', *arguments], env=self.desktop.environment, check=True)

    def press(self, *keys):
        self.xdotool('key', '--delay', '0', *(
            '+'.join(FUNCTION_KEYS.get(part, part) for part in key.split('+')) for key in keys))

    def focus_window(self, title):
        """Gives the keyboard to another window of the program, as a window manager would."""
        self.xdotool('search', '--sync', '--onlyvisible', '--name', f'^{title}$', 'windowfocus')

    def type(self, text):
        self.xdotool('type', '--delay', '0', '--', text)

    def tab_to(self, node, backwards=False, limit=80):
        """Presses Tab until the node, or something in it, has the focus."""
        for _press in range(limit):
            for inner in walk(node):
                if has(inner, State.FOCUSED):
                    return inner
            before = self.get_focus()
            self.press('shift+Tab' if backwards else 'Tab')
            try:
                wait(lambda: before is None or not has(before, State.FOCUSED), 'the focus to move on', PATIENCE / 2)
            except AssertionError:
                # On a busy machine a key of the virtual screen may be lost: once more, then it is a fault.
                self.press('shift+Tab' if backwards else 'Tab')
                wait(lambda: not has(before, State.FOCUSED), 'the focus to move on')
        raise AssertionError(f'{describe(node)} cannot be reached with Tab')

    def open_list(self, role, what):
        """Presses the space bar on what has the focus, and waits for the focus in what that opens."""
        self.press('space')
        try:
            wait(lambda: self.get_focus_role() == role, what, PATIENCE / 2)
        except AssertionError:
            # As when tabbing: a key may be lost once.
            self.press('space')
            wait(lambda: self.get_focus_role() == role, what)

    def move_to(self, key, condition, limit=40):
        """Presses a key until what has the focus is what is looked for."""
        for _press in range(limit):
            before = self.get_focus()
            if condition(before):
                return before
            self.press(key)
            wait(lambda: not has(before, State.FOCUSED), 'the focus to move on')
        raise AssertionError(f'what is looked for cannot be reached with {key}')

    def fill(self, node, text):
        """Goes to a field and replaces what is in it."""
        field = self.tab_to(node)
        self.press('ctrl+a')
        self.type(text)
        return field

    def take_item(self, row, item):
        """Goes down in the open list of a row, to an item, and takes it."""
        wait(lambda: self.get_focus_role() == Role.LIST_ITEM, f'the focus in the list of {row.get_name()}')
        self.move_to('Down', lambda node: has_label(node, item))
        self.press('Return')
        self.wait_for_focus(row)
        wait(lambda: item in get_described_by(row), f'{item} in {row.get_name()}')

    def choose(self, title, item):
        """Chooses from a row with the arrow keys."""
        row = self.find(Role.COMBO_BOX, tr(title))
        self.tab_to(row)
        self.open_list(Role.LIST_ITEM, f'the focus in the list of {title}')
        # The focus is on the first item, but the list's cursor on what is chosen: the key brings them together.
        self.press('Home')
        self.take_item(row, item)

    # Records

    def keep_evidence(self, name):
        """Writes what is on screen, and what a screen reader is told, to the logs."""
        LOG_DIR.mkdir(parents=True, exist_ok=True)
        with open(LOG_DIR / f'{name}.tree.txt', 'w', encoding='utf-8') as file:
            if self.root is not None:
                dump(self.root, file=file)
            print(self.read_errors() if self.process is not None else '', file=file)
        if shutil.which('import') is not None:
            subprocess.run(['import', '-window', 'root', LOG_DIR / f'{name}.png'],
                           env=self.desktop.environment, check=False)


def find_obstacle():
    """Why the tests cannot be run here, if they cannot."""
    for tool in ('Xvfb', 'dbus-daemon', 'xdotool'):
        if shutil.which(tool) is None:
            return f'{tool} is missing'
    installed = subprocess.run(['locale', '-a'], capture_output=True, text=True, check=True).stdout
    if 'fr_FR.utf8' not in installed.split():
        return f'the locale {LOCALE} is missing'
    catalogue = LOCALEDIR / 'fr' / 'LC_MESSAGES' / 'honoraires.mo'
    if not catalogue.is_file() or not filecmp.cmp(catalogue, BUILT_CATALOGUE, shallow=False):
        return 'the translations are not installed where the program looks: run "meson install"'
    return None


def run(cases, name=None, obstacle=None):
    """Runs the functions named test_…, and tells the outcome as TAP; not if there is an obstacle of their own."""
    global _catalogue
    name = name or pathlib.Path(sys.argv[0]).stem
    obstacle = find_obstacle() or obstacle
    if obstacle is not None:
        print(f'1..0 # SKIP {obstacle}')
        return
    _catalogue = gettext.translation('honoraires', LOCALEDIR, ['fr'])
    _catalogue.add_fallback(Unknown())

    # Told to leave, take the servers along.
    signal.signal(signal.SIGTERM, lambda *_arguments: sys.exit(1))

    tests = [(key, value) for key, value in cases.items() if key.startswith('test_')]
    n_failures = 0
    print(f'1..{len(tests)}', flush=True)
    with Desktop() as desktop:
        for number, (key, test) in enumerate(tests, 1):
            title = key.removeprefix('test_').replace('_', ' ')
            started = []

            def new_application(*arguments, **keywords):
                started.append(Application(desktop, *arguments, **keywords))
                return started[-1]

            try:
                test(new_application)
                for application in started:
                    if application.process is not None:
                        application.check_errors()
                print(f'ok {number} {title}', flush=True)
            except Exception:
                n_failures += 1
                # On stderr, which the runner shows; what is a comment in TAP it leaves in its log.
                print(f'{title}: {traceback.format_exc()}', file=sys.stderr, flush=True)
                for application in started:
                    with contextlib.suppress(Exception):
                        application.keep_evidence(f'{name}-{number}')
                print(f'not ok {number} {title}', flush=True)
            finally:
                for application in started:
                    application.kill()
    sys.exit(1 if n_failures > 0 else 0)
