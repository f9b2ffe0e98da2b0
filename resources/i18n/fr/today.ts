<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>OpenPointsPanel</name>
    <message>
        <source>Open points</source>
        <translation>Points en suspens</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>et %n autre</numerusform>
            <numerusform>et %n autres</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PresencePanel</name>
    <message>
        <source>Nobody on the list yet. Lists are brought in on the page People.</source>
        <translation>Personne sur la liste pour l’instant. Les listes s’importent à la page Personnes.</translation>
    </message>
    <message>
        <source>People and check-in</source>
        <translation>Personnes et pointage</translation>
    </message>
    <message>
        <source>With secretariat, press, drivers and security</source>
        <translation>Avec secrétariat, presse, chauffeurs et sécurité</translation>
    </message>
    <message>
        <source>Attendance by category</source>
        <translation>Présences par catégorie</translation>
    </message>
    <message>
        <source>everybody</source>
        <translation>tout le monde</translation>
    </message>
    <message>
        <source>without secretariat, press and support</source>
        <translation>sans secrétariat, presse ni appui</translation>
    </message>
    <message>
        <source>Attendance</source>
        <translation>Présences</translation>
    </message>
    <message>
        <source>came, of {expected}</source>
        <translation>venus, sur {expected}</translation>
    </message>
    <message>
        <source>women / men</source>
        <translation>femmes / hommes</translation>
    </message>
    <message>
        <source>under 35</source>
        <translation>moins de 35 ans</translation>
    </message>
    <message>
        <source>in the room</source>
        <translation>dans la salle</translation>
    </message>
    <message>
        <source>signed</source>
        <translation>émargements</translation>
    </message>
    <message>
        <source>since the first day; signed: {count}</source>
        <translation>depuis le premier jour&#x202f;; signés&#xa0;: {count}</translation>
    </message>
    <message>
        <source>since the first day</source>
        <translation>depuis le premier jour</translation>
    </message>
    <message numerus="yes">
        <source>%n checked in, not signed</source>
        <translation>
            <numerusform>%n pointé, non signé</numerusform>
            <numerusform>%n pointés, non signés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n signed, not checked in</source>
        <translation>
            <numerusform>%n signé, non pointé</numerusform>
            <numerusform>%n signés, non pointés</numerusform>
        </translation>
    </message>
    <message>
        <source>came</source>
        <translation>venus</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>pas encore</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Ensemble</translation>
    </message>
    <message>
        <source>This half-day</source>
        <translation>Cette demi-journée</translation>
    </message>
    <message>
        <source>Whole workshop</source>
        <translation>Tout l’atelier</translation>
    </message>
    <message>
        <source>W</source>
        <translation>F</translation>
    </message>
    <message>
        <source>M</source>
        <translation>H</translation>
    </message>
    <message>
        <source>&lt;&#x202f;35</source>
        <translation>&lt;&#x202f;35 ans</translation>
    </message>
    <message>
        <source>Women and men by category</source>
        <translation>Femmes et hommes par catégorie</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>Start the next item</source>
        <translation>Commencer le point suivant</translation>
    </message>
    <message>
        <source>End what runs</source>
        <translation>Terminer le point en cours</translation>
    </message>
    <message>
        <source>Catch up with a delay</source>
        <translation>Rattraper un retard</translation>
    </message>
    <message>
        <source>Pause what runs, or go on</source>
        <translation>Suspendre ce qui est en cours, ou reprendre</translation>
    </message>
    <message>
        <source>End   T</source>
        <translation>Terminer   T</translation>
    </message>
    <message>
        <source>Make the programme</source>
        <translation>Établir le programme</translation>
    </message>
    <message>
        <source>Text and amendments</source>
        <translation>Texte et amendements</translation>
    </message>
    <message>
        <source>Before the minutes</source>
        <translation>Avant le compte rendu</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>En ce moment</translation>
    </message>
    <message>
        <source>Go on   P</source>
        <translation>Reprendre   P</translation>
    </message>
    <message>
        <source>Pause   P</source>
        <translation>Suspendre   P</translation>
    </message>
    <message>
        <source>Start the next   S</source>
        <translation>Commencer le suivant   S</translation>
    </message>
    <message>
        <source>Start   S</source>
        <translation>Commencer   S</translation>
    </message>
    <message>
        <source>since it began</source>
        <translation>depuis le début</translation>
    </message>
    <message>
        <source>paused: this time is not counted</source>
        <translation>suspendu&#xa0;: ce temps n’est pas compté</translation>
    </message>
    <message>
        <source>begun at {time}</source>
        <translation>commencé à {time}</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) late</source>
        <translation>
            <numerusform>%n minute de retard</numerusform>
            <numerusform>%n minutes de retard</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more beside it</source>
        <translation>
            <numerusform>%n autre en parallèle</numerusform>
            <numerusform>%n autres en parallèle</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is running</source>
        <translation>Rien n’est en cours</translation>
    </message>
    <message>
        <source>The programme is still empty.</source>
        <translation>Le programme est encore vide.</translation>
    </message>
    <message>
        <source>Next: {title} ({when})</source>
        <translation>Ensuite&#xa0;: {title} ({when})</translation>
    </message>
    <message>
        <source>The day is {minutes} min late.</source>
        <translation>La journée a {minutes}&#xa0;min de retard.</translation>
    </message>
    <message>
        <source>Catch up…   R</source>
        <translation>Rattraper…   R</translation>
    </message>
    <message>
        <source>Amendments</source>
        <translation>Amendements</translation>
    </message>
    <message>
        <source>{waiting} of {total} to decide</source>
        <translation>{waiting} à décider sur {total}</translation>
    </message>
    <message>
        <source>No amendment yet. They are recorded on the page Text, with the key N.</source>
        <translation>Pas encore d’amendement. On les enregistre à la page Texte, avec la touche N.</translation>
    </message>
    <message>
        <source>Amendments by part of the text</source>
        <translation>Amendements par partie du texte</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>retenus</translation>
    </message>
    <message>
        <source>not accepted</source>
        <translation>non retenus</translation>
    </message>
    <message>
        <source>left open</source>
        <translation>laissés ouverts</translation>
    </message>
    <message>
        <source>to decide</source>
        <translation>à décider</translation>
    </message>
    <message>
        <source>Nothing is missing so far.</source>
        <translation>Rien ne manque jusqu’ici.</translation>
    </message>
</context>
<context>
    <name>TrackLine</name>
    <message>
        <source>paused</source>
        <translation>suspendu</translation>
    </message>
    <message>
        <source>Go on with “{title}”</source>
        <translation>Reprendre «&#xa0;{title}&#xa0;»</translation>
    </message>
    <message>
        <source>Pause “{title}”</source>
        <translation>Suspendre «&#xa0;{title}&#xa0;»</translation>
    </message>
    <message>
        <source>End “{title}”</source>
        <translation>Terminer «&#xa0;{title}&#xa0;»</translation>
    </message>
</context>
</TS>
