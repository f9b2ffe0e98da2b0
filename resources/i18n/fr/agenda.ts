<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>AgendaPage</name>
    <message>
        <source>Start or end the chosen item</source>
        <translation>Commencer ou terminer le point choisi</translation>
    </message>
    <message>
        <source>New item</source>
        <translation>Nouveau point</translation>
    </message>
    <message>
        <source>Delete the chosen item</source>
        <translation>Supprimer le point choisi</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Plus tôt</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Plus tard</translation>
    </message>
    <message>
        <source>Five minutes longer</source>
        <translation>Cinq minutes de plus</translation>
    </message>
    <message>
        <source>Five minutes shorter</source>
        <translation>Cinq minutes de moins</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Commencer</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Terminer</translation>
    </message>
    <message>
        <source>New   N</source>
        <translation>Nouveau   N</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Modifier…</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>Programme</translation>
    </message>
    <message>
        <source>The programme is still empty</source>
        <translation>Le programme est encore vide</translation>
    </message>
    <message>
        <source>Add its items one by one: each follows the one before, those with a fixed start keep it.</source>
        <translation>Ajoutez ses points un à un&#xa0;: chacun suit le précédent, ceux qui ont une heure fixe la gardent.</translation>
    </message>
    <message numerus="yes">
        <source>over by %n minute(s)</source>
        <translation>
            <numerusform>dépassé de %n minute</numerusform>
            <numerusform>dépassé de %n minutes</numerusform>
        </translation>
    </message>
    <message>
        <source>+{minutes} min</source>
        <translation>+{minutes}&#xa0;min</translation>
    </message>
    <message>
        <source>on time</source>
        <translation>à l’heure</translation>
    </message>
    <message>
        <source>“{title}” deleted</source>
        <translation>«&#xa0;{title}&#xa0;» est à la corbeille</translation>
    </message>
</context>
<context>
    <name>ItemDialog</name>
    <message>
        <source>Item of the programme</source>
        <translation>Point du programme</translation>
    </message>
    <message>
        <source>New item of the programme</source>
        <translation>Nouveau point du programme</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Nature</translation>
    </message>
    <message>
        <source>Half-day</source>
        <translation>Demi-journée</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minutes</translation>
    </message>
    <message>
        <source>Fixed start</source>
        <translation>Heure fixe</translation>
    </message>
    <message>
        <source>without one it follows the item before</source>
        <translation>sans heure fixe, il suit le point précédent</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Salle</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>For the minutes</source>
        <translation>Pour le compte rendu</translation>
    </message>
    <message>
        <source>Has a fixed start</source>
        <translation>Commence à heure fixe</translation>
    </message>
    <message>
        <source>Give this item a title.</source>
        <translation>Donnez un titre à ce point.</translation>
    </message>
</context>
<context>
    <name>SittingPanel</name>
    <message>
        <source>Chair</source>
        <translation>Président de séance</translation>
    </message>
    <message>
        <source>Moderator</source>
        <translation>Modérateur</translation>
    </message>
    <message>
        <source>Rapporteur</source>
        <translation>Rapporteur</translation>
    </message>
    <message>
        <source>Second rapporteur</source>
        <translation>Second rapporteur</translation>
    </message>
    <message>
        <source>Notes for the minutes</source>
        <translation>Notes pour le compte rendu</translation>
    </message>
    <message>
        <source>What the minutes should tell of this half-day; kept as you type.</source>
        <translation>Ce que le compte rendu doit dire de cette demi-journée&#x202f;; conservé au fil de la frappe.</translation>
    </message>
    <message>
        <source>Close the sitting</source>
        <translation>Lever la séance</translation>
    </message>
    <message>
        <source>Sitting</source>
        <translation>Séance</translation>
    </message>
    <message>
        <source>planned {start}–{end}</source>
        <translation>prévue {start}–{end}</translation>
    </message>
    <message>
        <source>opened at {time}</source>
        <translation>ouverte à {time}</translation>
    </message>
    <message>
        <source>closed at {time}</source>
        <translation>levée à {time}</translation>
    </message>
</context>
</TS>
