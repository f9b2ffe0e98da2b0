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
        <source>Pause the chosen item, or go on with it</source>
        <translation>Suspendre le point choisi, ou le reprendre</translation>
    </message>
    <message>
        <source>Catch up with a delay</source>
        <translation>Rattraper un retard</translation>
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
        <source>One day earlier</source>
        <translation>Un jour plus tôt</translation>
    </message>
    <message>
        <source>One day later</source>
        <translation>Un jour plus tard</translation>
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
        <source>Add its items one by one: each follows the one before, those with a fixed start keep it. Or begin with these.</source>
        <translation>Ajoutez ses points un à un&#xa0;: chacun suit le précédent, ceux qui ont une heure fixe la gardent. Ou commencez par ceci.</translation>
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
        <source>Validation workshop of five days</source>
        <translation>Atelier de validation de cinq jours</translation>
    </message>
    <message>
        <source>Validation workshop of three days</source>
        <translation>Atelier de validation de trois jours</translation>
    </message>
    <message>
        <source>From a table or a former workshop…</source>
        <translation>D’un tableau ou d’un ancien atelier…</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) put into the programme</source>
        <translation>
            <numerusform>%n point mis au programme</numerusform>
            <numerusform>%n points mis au programme</numerusform>
        </translation>
    </message>
    <message>
        <source>“{title}” deleted</source>
        <translation>«&#xa0;{title}&#xa0;» est à la corbeille</translation>
    </message>
</context>
<context>
    <name>Board</name>
    <message>
        <source>overlaps</source>
        <translation>chevauche</translation>
    </message>
    <message numerus="yes">
        <source>%n min too late</source>
        <translation>
            <numerusform>%n&#xa0;min de trop</numerusform>
            <numerusform>%n&#xa0;min de trop</numerusform>
        </translation>
    </message>
    <message>
        <source>fixed at its time</source>
        <translation>à heure fixe</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>suspendu</translation>
    </message>
</context>
<context>
    <name>Conduct</name>
    <message>
        <source>Start</source>
        <translation>Commencer</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Terminer</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Suspendre</translation>
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
        <source>Group</source>
        <translation>Groupe</translation>
    </message>
    <message>
        <source>what is recorded while it works alone is this group’s</source>
        <translation>ce qui est relevé pendant qu’il travaille seul est à ce groupe</translation>
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
        <source>At least</source>
        <translation>Au moins</translation>
    </message>
    <message>
        <source>shortened no further when the day runs late</source>
        <translation>pas plus court quand la journée prend du retard</translation>
    </message>
    <message>
        <source>the usual half</source>
        <translation>la moitié, comme d’habitude</translation>
    </message>
    <message>
        <source>Fixed</source>
        <translation>À heure fixe</translation>
    </message>
    <message>
        <source>lunch, prayer, guests: it stays there when the day runs late</source>
        <translation>repas, prière, invités&#xa0;: il y reste quand la journée prend du retard</translation>
    </message>
    <message>
        <source>Stays at this time</source>
        <translation>Reste à cette heure</translation>
    </message>
    <message>
        <source>Part of the text</source>
        <translation>Partie du texte</translation>
    </message>
    <message>
        <source>Has a start of its own</source>
        <translation>A une heure à lui</translation>
    </message>
    <message>
        <source>without one it follows the item before</source>
        <translation>sans heure fixe, il suit le point précédent</translation>
    </message>
    <message>
        <source>Start of its own</source>
        <translation>Heure propre</translation>
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
        <source>{group}: {theme}</source>
        <translation>{group}&#xa0;: {theme}</translation>
    </message>
    <message>
        <source>Give this item a title.</source>
        <translation>Donnez un titre à ce point.</translation>
    </message>
</context>
<context>
    <name>LateBar</name>
    <message>
        <source>The programme is changed</source>
        <translation>Le programme est modifié</translation>
    </message>
    <message>
        <source>Catch up…   R</source>
        <translation>Rattraper…   R</translation>
    </message>
    <message>
        <source>+{delay} min – “{title}” was to begin at {planned}</source>
        <translation>+{delay}&#xa0;min – «&#xa0;{title}&#xa0;» devait commencer à {planned}</translation>
    </message>
    <message>
        <source>+{delay} min – “{title}” began at {real} instead of {planned}</source>
        <translation>+{delay}&#xa0;min – «&#xa0;{title}&#xa0;» a commencé à {real} au lieu de {planned}</translation>
    </message>
    <message>
        <source>+{delay} min – “{title}” was to end at {end}</source>
        <translation>+{delay}&#xa0;min – «&#xa0;{title}&#xa0;» devait se terminer à {end}</translation>
    </message>
</context>
<context>
    <name>ProgrammeImport</name>
    <message>
        <source>Bring in a programme</source>
        <translation>Importer un programme</translation>
    </message>
    <message>
        <source>Tables and workshops (*.xlsx *.xls *.ods *.csv *.tsv *.txt *.docx *.palabre)</source>
        <translation>Tableaux et ateliers (*.xlsx *.xls *.ods *.csv *.tsv *.txt *.docx *.palabre)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Reading {name}</source>
        <translation>Lecture de {name}</translation>
    </message>
</context>
<context>
    <name>ProgrammeReview</name>
    <message>
        <source>Programme read from a file</source>
        <translation>Programme lu dans un fichier</translation>
    </message>
    <message>
        <source>Take it over</source>
        <translation>Reprendre ce programme</translation>
    </message>
    <message>
        <source>Check days, times and titles, and choose other columns where they were misunderstood.</source>
        <translation>Vérifiez les jours, les heures et les intitulés, et choisissez d’autres colonnes là où elles ont été mal comprises.</translation>
    </message>
    <message>
        <source>The programme as it was first planned there; days follow each other from the first day of this workshop.</source>
        <translation>Le programme tel qu’il y était d’abord prévu&#x202f;; les jours se suivent à partir du premier jour de cet atelier.</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Intitulé</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Intervenant</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Salle</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Feuille</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minutes</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Genre</translation>
    </message>
    <message>
        <source>No item was found: say which column holds the titles.</source>
        <translation>Aucun point n’a été trouvé&#xa0;: dites quelle colonne contient les intitulés.</translation>
    </message>
    <message>
        <source>Rows not taken over, as they name neither an item nor a day: {rows}</source>
        <translation>Lignes non reprises, car elles ne nomment ni un point ni un jour&#xa0;: {rows}</translation>
    </message>
</context>
<context>
    <name>ProposalCard</name>
    <message>
        <source>chosen</source>
        <translation>choisi</translation>
    </message>
    <message>
        <source>Shift everything</source>
        <translation>Tout décaler</translation>
    </message>
    <message>
        <source>Take it from the breaks</source>
        <translation>Prendre sur les pauses</translation>
    </message>
    <message>
        <source>Shorten by proportion</source>
        <translation>Raccourcir en proportion</translation>
    </message>
    <message>
        <source>Move to the next day</source>
        <translation>Reporter au jour suivant</translation>
    </message>
    <message>
        <source>No day follows that could take something.</source>
        <translation>Aucun jour ne suit qui puisse recevoir des points.</translation>
    </message>
    <message>
        <source>Ends at {time}</source>
        <translation>Fin à {time}</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) after the planned end</source>
        <translation>
            <numerusform>%n minute après la fin prévue</numerusform>
            <numerusform>%n minutes après la fin prévue</numerusform>
        </translation>
    </message>
    <message>
        <source>by the planned end</source>
        <translation>à la fin prévue au plus tard</translation>
    </message>
    <message>
        <source>now planned</source>
        <translation>prévu</translation>
    </message>
    <message>
        <source>afterwards</source>
        <translation>après</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s) at another time</source>
        <translation>
            <numerusform>%n point change d’heure</numerusform>
            <numerusform>%n points changent d’heure</numerusform>
        </translation>
    </message>
    <message>
        <source>Into the {half}: {titles}</source>
        <translation>Passe à la demi-journée suivante ({half})&#xa0;: {titles}</translation>
    </message>
    <message>
        <source>Shorter: {titles}</source>
        <translation>Plus courts&#xa0;: {titles}</translation>
    </message>
    <message>
        <source>No break has time to give.</source>
        <translation>Aucune pause n’a de temps à donner.</translation>
    </message>
    <message>
        <source>Nothing needs to be shortened.</source>
        <translation>Rien n’a besoin d’être raccourci.</translation>
    </message>
    <message>
        <source>⚠ {title} is fixed at {time}, before what runs is over.</source>
        <translation>⚠ {title} est fixé à {time}, avant la fin de ce qui est en cours.</translation>
    </message>
    <message>
        <source>Nothing needs to go to another day.</source>
        <translation>Rien n’a besoin de changer de jour.</translation>
    </message>
    <message>
        <source>To {day}: {titles}</source>
        <translation>Au {day}&#xa0;: {titles}</translation>
    </message>
    <message numerus="yes">
        <source>⚠ That day then ends %n minute(s) late.</source>
        <translation>
            <numerusform>⚠ Ce jour-là finirait avec %n minute de retard.</numerusform>
            <numerusform>⚠ Ce jour-là finirait avec %n minutes de retard.</numerusform>
        </translation>
    </message>
    <message>
        <source>{titles} and {count} more</source>
        <translation>{titles} et {count} autres</translation>
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
<context>
    <name>SlippageDialog</name>
    <message>
        <source>+{minutes} min: how to catch up?</source>
        <translation>+{minutes}&#xa0;min&#xa0;: comment rattraper&#x202f;?</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Accepter</translation>
    </message>
    <message>
        <source>“{title}” is {minutes} min late, and the day was to end at {end}. Nothing changes before you accept.</source>
        <translation>«&#xa0;{title}&#xa0;» a {minutes}&#xa0;min de retard, et la journée devait se terminer à {end}. Rien ne change avant que vous acceptiez.</translation>
    </message>
    <message>
        <source>Keys 1 to 4 choose, Enter accepts, Ctrl+Z takes it back. Fixed items stay; planned times are kept for the report.</source>
        <translation>Les touches 1 à 4 choisissent, Entrée accepte, Ctrl+Z revient en arrière. Les points à heure fixe restent&#x202f;; les heures prévues sont gardées pour le rapport.</translation>
    </message>
</context>
</TS>
