"""How everything looks: colour roles, type scale, the one stylesheet, the icons."""
