<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>AdoptionDialog</name>
    <message>
        <source>Adoption</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adopted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the sitting of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as read out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as amended by the room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the adoption back</source>
        <translation type="unfinished"></translation>
    </message>
</context>
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
    <message>
        <source>More</source>
        <translation>Plus</translation>
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
        <source>Half-days…</source>
        <translation>Demi-journées…</translation>
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
    <message>
        <source>Half-days changed</source>
        <translation>Demi-journées modifiées</translation>
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
    <name>HalfDaysDialog</name>
    <message>
        <source>Half-days</source>
        <translation>Demi-journées</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Items keep their half-day and follow its start. An evening may go on after midnight. Half-days on which something hangs stay; a day without any is free.</source>
        <translation>Les points gardent leur demi-journée et suivent son début. Une soirée peut se prolonger après minuit. Les demi-journées qui portent déjà quelque chose restent&#x202f;; un jour qui n’en a aucune est libre.</translation>
    </message>
    <message>
        <source>The day before</source>
        <translation>La veille</translation>
    </message>
    <message>
        <source>The day after</source>
        <translation>Le lendemain</translation>
    </message>
    <message>
        <source>Something hangs on it: it stays.</source>
        <translation>Elle porte déjà des points, des présences ou des décisions&#xa0;: elle reste.</translation>
    </message>
    <message>
        <source>{half}: start</source>
        <translation>{half}&#xa0;: début</translation>
    </message>
    <message>
        <source>{half}: end</source>
        <translation>{half}&#xa0;: fin</translation>
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
    <name>Offices</name>
    <message>
        <source>Chair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moderator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rapporteur</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Second rapporteur</source>
        <translation type="unfinished"></translation>
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
    <message numerus="yes">
        <source>%n item(s) put into the programme</source>
        <translation>
            <numerusform>%n point mis au programme</numerusform>
            <numerusform>%n points mis au programme</numerusform>
        </translation>
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
        <source>Programme to begin with</source>
        <translation>Programme type</translation>
    </message>
    <message>
        <source>Check days, times and titles, and choose other columns where they were misunderstood.</source>
        <translation>Vérifiez les jours, les heures et les intitulés, et choisissez d’autres colonnes là où elles ont été mal comprises.</translation>
    </message>
    <message>
        <source>A usual programme, for you to change; its last day is the last one of the workshop.</source>
        <translation>Un programme usuel, à adapter&#x202f;; son dernier jour est celui de l’atelier.</translation>
    </message>
    <message>
        <source>The programme as it was first planned there; days follow each other from the first day of this workshop.</source>
        <translation>Le programme tel qu’il y était d’abord prévu&#x202f;; les jours se suivent à partir du premier jour de cet atelier.</translation>
    </message>
    <message>
        <source>What becomes of the programme that is there</source>
        <translation>Ce que devient le programme actuel</translation>
    </message>
    <message>
        <source>Put it in place of the present one</source>
        <translation>Remplacer le programme actuel</translation>
    </message>
    <message>
        <source>Add it to the present one</source>
        <translation>Ajouter au programme actuel</translation>
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
        <translation>Nature</translation>
    </message>
    <message>
        <source>Items come where their times say; those without a fixed start follow them.</source>
        <translation>Les points viennent à leurs heures&#x202f;; ceux qui n’ont pas d’heure fixe les suivent.</translation>
    </message>
    <message>
        <source>Present items go to the bin. Days on which something has begun stay as they are: {days}.</source>
        <translation>Les points actuels vont à la corbeille. Les jours où quelque chose a commencé restent comme ils sont&#xa0;: {days}.</translation>
    </message>
    <message>
        <source>Present items go to the bin; one undo brings them back.</source>
        <translation>Les points actuels vont à la corbeille&#x202f;; une seule annulation les ramène.</translation>
    </message>
    <message>
        <source>No item was found: say which column holds the titles.</source>
        <translation>Aucun point n’a été trouvé&#xa0;: dites quelle colonne contient les intitulés.</translation>
    </message>
    <message>
        <source>Rows not taken over, as they name no item, or a day outside of the workshop: {rows}</source>
        <translation>Lignes non reprises, car elles ne nomment aucun point, ou un jour hors de l’atelier&#xa0;: {rows}</translation>
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
    <name>RealTimes</name>
    <message>
        <source>Opened at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the sitting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the sitting</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SalutationPanel</name>
    <message>
        <source>Salutations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy   C</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Greeted one by one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only who is there or represented</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order of the table of honour (people page, P). Enter: how this person is addressed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The salutations are on the clipboard.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Sitting</name>
    <message>
        <source>Minutes not adopted yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SittingPanel</name>
    <message>
        <source>Notes for the minutes</source>
        <translation>Notes pour le compte rendu</translation>
    </message>
    <message>
        <source>What the minutes should tell of this half-day; kept as you type.</source>
        <translation>Ce que le compte rendu doit dire de cette demi-journée&#x202f;; conservé au fil de la frappe.</translation>
    </message>
    <message>
        <source>Notes of the items   S</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Summary of the day   Y</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the sitting</source>
        <translation>Lever la séance</translation>
    </message>
    <message>
        <source>Sitting</source>
        <translation>Séance</translation>
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
<context>
    <name>SpeechTexts</name>
    <message>
        <source>The text of the speech</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Texts ({patterns})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is kept in the workshop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text is awaited again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the text of the speech</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is in {folder}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StepDialog</name>
    <message>
        <source>Step of the ceremony</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a few letters of the name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Or, not on the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Announced as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Represented by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For the master of ceremonies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Represented by, not on the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Representative announced as</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StepModel</name>
    <message>
        <source>not held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>under way</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n min in fact</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>placed by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>speaker to be named</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>represented by {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
