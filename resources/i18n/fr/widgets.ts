<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>AuthorField</name>
    <message>
        <source>{name} is registered, to be completed</source>
        <translation>{name}&#xa0;: sur la liste, à compléter</translation>
    </message>
</context>
<context>
    <name>ChoicesModel</name>
    <message>
        <source>Register “{name}” – person</source>
        <translation>Inscrire «&#xa0;{name}&#xa0;» – personne</translation>
    </message>
    <message>
        <source>Register “{name}” – body</source>
        <translation>Inscrire «&#xa0;{name}&#xa0;» – structure</translation>
    </message>
    <message>
        <source>Keep “{name}” as typed</source>
        <translation>Garder «&#xa0;{name}&#xa0;» tel quel</translation>
    </message>
</context>
<context>
    <name>Dialog</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>ElapsedClock</name>
    <message>
        <source>{time} left</source>
        <translation>reste {time}</translation>
    </message>
    <message>
        <source>over by {time}</source>
        <translation>dépassé de {time}</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Close this message</source>
        <translation>Fermer ce message</translation>
    </message>
</context>
<context>
    <name>RichTools</name>
    <message>
        <source>Bold</source>
        <translation>Gras</translation>
    </message>
    <message>
        <source>Italic</source>
        <translation>Italique</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Numbered list</source>
        <translation>Liste numérotée</translation>
    </message>
</context>
</TS>
