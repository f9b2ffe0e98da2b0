<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>DistributionDialog</name>
    <message>
        <source>Share people out into groups</source>
        <translation>Répartir les personnes en groupes</translation>
    </message>
    <message>
        <source>Share out</source>
        <translation>Répartir</translation>
    </message>
    <message>
        <source>Number of groups</source>
        <translation>Nombre de groupes</translation>
    </message>
    <message numerus="yes">
        <source>Only the %n person(s) in the room</source>
        <translation>
            <numerusform>Seulement la personne présente</numerusform>
            <numerusform>Seulement les %n personnes présentes</numerusform>
        </translation>
    </message>
    <message>
        <source>Groups of {size}, mixing organisations, categories and sexes. Chairs, rapporteurs and people whose place is locked stay where they are; one undo brings the present groups back.</source>
        <translation>Groupes de {size}, qui mêlent structures, catégories, femmes et hommes. Présidents, rapporteurs et personnes verrouillées restent à leur place&#x202f;; annuler une fois rend les groupes actuels.</translation>
    </message>
</context>
<context>
    <name>GroupColumn</name>
    <message>
        <source>Theme, room, chair, rapporteur and part of the text</source>
        <translation>Thème, salle, président, rapporteur et partie du texte</translation>
    </message>
</context>
<context>
    <name>GroupDialog</name>
    <message>
        <source>Group {number}</source>
        <translation>Groupe {number}</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Delete the group</source>
        <translation>Supprimer le groupe</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Thème</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Salle</translation>
    </message>
    <message>
        <source>Chair</source>
        <translation>Président</translation>
    </message>
    <message>
        <source>Rapporteur</source>
        <translation>Rapporteur</translation>
    </message>
    <message>
        <source>Part of the text</source>
        <translation>Partie du texte</translation>
    </message>
</context>
<context>
    <name>GroupsPage</name>
    <message>
        <source>Share people out into groups</source>
        <translation>Répartir les personnes en groupes</translation>
    </message>
    <message>
        <source>New group</source>
        <translation>Nouveau groupe</translation>
    </message>
    <message>
        <source>Lock or free the chosen person&apos;s place</source>
        <translation>Verrouiller ou libérer la place de la personne choisie</translation>
    </message>
    <message>
        <source>Show groups and rooms to the room</source>
        <translation>Montrer groupes et salles à l’écran</translation>
    </message>
    <message>
        <source>Share out   R</source>
        <translation>Répartir   R</translation>
    </message>
    <message>
        <source>New group   N</source>
        <translation>Nouveau groupe   N</translation>
    </message>
    <message>
        <source>To the room   P</source>
        <translation>À l’écran   P</translation>
    </message>
    <message>
        <source>No groups yet</source>
        <translation>Pas encore de groupes</translation>
    </message>
    <message>
        <source>Say how many groups: people are shared out so that each group mixes organisations, categories and sexes.</source>
        <translation>Dites combien de groupes&#xa0;: les personnes sont réparties pour que chaque groupe mêle structures, catégories, femmes et hommes.</translation>
    </message>
    <message>
        <source>Share out…</source>
        <translation>Répartir…</translation>
    </message>
    <message>
        <source>In no group</source>
        <translation>Sans groupe</translation>
    </message>
    <message numerus="yes">
        <source>%n group(s)</source>
        <translation>
            <numerusform>%n groupe</numerusform>
            <numerusform>%n groupes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) shared out</source>
        <translation>
            <numerusform>%n personne répartie</numerusform>
            <numerusform>%n personnes réparties</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} · {women} W / {men} M</source>
        <translation>{count} · {women}&#xa0;F / {men}&#xa0;H</translation>
    </message>
    <message>
        <source>part {label}</source>
        <translation>partie {label}</translation>
    </message>
    <message>
        <source>Group {number}</source>
        <translation>Groupe {number}</translation>
    </message>
    <message>
        <source>not here</source>
        <translation>pas là</translation>
    </message>
    <message>
        <source>locked</source>
        <translation>verrouillé</translation>
    </message>
    <message>
        <source>Group {number} deleted</source>
        <translation>Le groupe {number} est supprimé</translation>
    </message>
</context>
</TS>
