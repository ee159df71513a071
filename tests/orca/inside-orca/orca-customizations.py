"""Runs inside Orca, as Orca's own customisation file: Orca writes down what it would say, and takes commands from a socket.

Orca loads this file at its start from the folder named by --user-prefs, and takes it, by its name, for its speech server.
ORCA_SOCKET names the Unix socket where ../orca.ts listens. Each line, in both directions, is one JSON object:

  from Orca   {"ready": true}            Orca has started
              {"said": "…"}              said of its own accord: a new focus, a message of the page
              {"answer": [["…", "…"]]}   what a command made it say: for each thing of the page, its phrases
              {"problem": "…"}           a command could not be carried out
  to Orca     {"forget": true}           forget which page was loaded last, and answer
              {"enter": "http://…"}      when that page has been loaded whole, go to its top, and answer
              {"run": "headingGoNext"}   carry out a command, by Orca's own name for it, as if its key were pressed
              {"listen": true}           take what comes for a key of the page's own, and answer
"""

import json
import os
import socket
import traceback

from gi.repository import GLib
from orca import settings, speechserver

settings.speechServerFactory = __name__
settings.enableBraille = False
settings.enableSound = False
# The script asks for what it wants to hear.
settings.sayAllOnLoad = False
settings.pageSummaryOnLoad = False
# So that "next heading" ends at the last one.
settings.wrappedStructuralNavigation = False
# Things one by one, not by the line on the screen, so that the fonts of the machine change nothing.
settings.layoutMode = False

_socket = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
_received = b""
_spoken = None
"""What the command being carried out has said; None while Orca speaks of its own accord."""
_wanted = None
"""The address of the page to go to the top of."""
_loaded = None
"""The address of the page that was loaded last."""


def _tell(**message):
    _socket.sendall(json.dumps(message).encode() + b"\n")


def _plain(text):
    return " ".join((text or "").split())


class SpeechServer(speechserver.SpeechServer):
    """A voice that writes. A phrase is over when it is written, so nothing depends on how fast a voice speaks."""

    _only = None

    @staticmethod
    def getFactoryName():
        return "In writing"

    @staticmethod
    def getSpeechServer(info=None):
        SpeechServer._only = SpeechServer._only or SpeechServer()
        return SpeechServer._only

    @staticmethod
    def getSpeechServers():
        return [SpeechServer.getSpeechServer()]

    @staticmethod
    def shutdownActiveServers():
        SpeechServer._only = None

    def getInfo(self):
        return ["In writing", "writing"]

    def speak(self, text=None, acss=None, interrupt=True):
        phrase = _plain(text)
        if phrase and _spoken is None:
            _tell(said=phrase)
        elif phrase:
            _spoken.append([phrase])

    def speakCharacter(self, character, acss=None):
        self.speak(character, acss)

    def speakKeyEvent(self, event, acss=None):
        pass

    def sayAll(self, utterances, progress):
        place, context = None, None
        for context, _voice in utterances:
            phrase = _plain(context.utterance)
            here = (hash(context.obj), context.startOffset, context.endOffset)
            if phrase and here == place:
                _spoken[-1].append(phrase)
            elif phrase:
                _spoken.append([phrase])
                place = here
        if context:
            progress(context, speechserver.SayAllContext.COMPLETED)


# Orca's other modules can be imported only when Orca has read its settings, which is after it has read this file.
def _run(name):
    """Carries out one of Orca's commands, and answers with what it made Orca say."""
    global _spoken
    from orca import input_event, orca_state

    script = orca_state.activeScript
    caret = script.caretNavigation.get_handlers()
    handler = caret.get(name) or script.inputEventHandlers[name]
    _last_key(script, name in caret, handler.function in script.structuralNavigation.functions)
    _spoken = []
    try:
        handler.processInputEvent(script, input_event.InputEvent(input_event.KEYBOARD_EVENT))
        _tell(answer=_spoken)
    finally:
        _spoken = None


def _last_key(script, was_caret, was_structure):
    """What Orca notes of each key it is given (Script.consumesKeyboardEvent), so that it knows the echo of its own moves."""
    script.generatorCache = {}
    script._lastCommandWasCaretNav = was_caret
    script._lastCommandWasStructNav = was_structure
    script._lastCommandWasMouseButton = False


def _enter():
    """Goes to the top of the wanted page, if it is loaded and the window Orca is in shows it."""
    global _wanted
    from orca import orca, orca_state

    script = orca_state.activeScript
    if not _wanted or _loaded != _wanted or not hasattr(script, "caretNavigation"):
        return False
    document = script.utilities.activeDocument()
    if not document or script.utilities.documentFrameURI(document) != _wanted:
        return False
    _wanted = None
    script.utilities.clearCachedObjects()
    script.structuralNavigation.clearCache()
    orca.setLocusOfFocus(None, document, notifyScript=False)
    # Where Orca was before changes what it says of the first thing, so it was nowhere.
    script.utilities.clearCaretContext(document)
    _carefully(_run, "start_of_file")
    return False


def _look(event=None):
    """Tries to enter, when Orca has dealt with all events up to this one."""
    global _loaded
    if event and event.type.startswith("document:load-complete"):
        document = event.source.queryDocument()
        _loaded = document.getAttributeValue("DocURL") or document.getAttributeValue("URI")
    if _wanted:
        GLib.idle_add(_enter, priority=GLib.PRIORITY_LOW)


def _obey(message):
    global _loaded, _wanted
    if "enter" in message:
        _wanted = message["enter"]
        _look()
    elif "run" in message:
        _run(message["run"])
    elif "forget" in message:
        _loaded = None
        _tell(answer=[])
    else:
        from orca import orca_state

        _last_key(orca_state.activeScript, False, False)
        _tell(answer=[])


def _carefully(work, argument):
    try:
        work(argument)
    except Exception:
        _tell(problem=f"{argument}: {traceback.format_exc()}")


def _hear(channel, condition):
    global _received
    received = channel.recv(65536)
    if not received:
        return False
    *lines, _received = (_received + received).split(b"\n")
    for line in lines:
        _carefully(_obey, json.loads(line))
    return True


def _start():
    import pyatspi

    # On a busy machine an answer of the browser may be slow. Without it, Orca would go on as if there were nothing.
    pyatspi.Atspi.set_timeout(60_000, 60_000)
    for event in ("document:load-complete", "object:state-changed:showing", "window:activate"):
        pyatspi.Registry.registerEventListener(_look, event)
    _tell(ready=True)
    return False


_socket.connect(os.environ["ORCA_SOCKET"])
GLib.io_add_watch(_socket, GLib.IO_IN | GLib.IO_HUP, _hear)
GLib.idle_add(_start, priority=GLib.PRIORITY_LOW)
