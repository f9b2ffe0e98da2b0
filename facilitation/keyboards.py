"""What the keys from 0 to 9 of the top row say without Shift, where they do not say digits.

Source: the layouts `fr(azerty)`, `tg` and `be` of xkeyboard-config.
"""

from __future__ import annotations

FRENCH = "à&é\"'(-è_ç"
"""Of France and Togo."""
BELGIAN = "à&é\"'(§è!ç"
