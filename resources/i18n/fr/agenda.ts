<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>AdoptionDialog</name>
    <message>
        <source>Adoption</source>
        <translation>Adoption</translation>
    </message>
    <message>
        <source>Adopted</source>
        <translation>Adopté</translation>
    </message>
    <message>
        <source>In the sitting of</source>
        <translation>Dans la séance du</translation>
    </message>
    <message>
        <source>At</source>
        <translation>À</translation>
    </message>
    <message>
        <source>As</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>as read out</source>
        <translation>tel que lu</translation>
    </message>
    <message>
        <source>as amended by the room</source>
        <translation>tel qu’amendé en séance</translation>
    </message>
    <message>
        <source>Take the adoption back</source>
        <translation>Retirer l’adoption</translation>
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
        <source>Sitting: notes of the items, real times</source>
        <translation>Séance&#xa0;: notes des points, heures réelles</translation>
    </message>
    <message>
        <source>Summary of the day</source>
        <translation>Synthèse de la journée</translation>
    </message>
    <message>
        <source>Ceremony: its steps and salutations</source>
        <translation>Cérémonie&#xa0;: déroulement et salutations</translation>
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
    <name>CeremonyDoor</name>
    <message>
        <source>Ceremony   C</source>
        <translation>Cérémonie   C</translation>
    </message>
</context>
<context>
    <name>CeremonyHead</name>
    <message>
        <source>{day}, {start}–{end}</source>
        <translation>{day}, {start}–{end}</translation>
    </message>
    <message>
        <source>Begin   Space</source>
        <translation>Commencer   Espace</translation>
    </message>
    <message>
        <source>Next   Space</source>
        <translation>Suivant   Espace</translation>
    </message>
    <message>
        <source>End of the step   Space</source>
        <translation>Fin de l’étape   Espace</translation>
    </message>
    <message>
        <source>next: {title}</source>
        <translation>ensuite&#xa0;: {title}</translation>
    </message>
    <message>
        <source>The ceremony is over.</source>
        <translation>La cérémonie est terminée.</translation>
    </message>
    <message>
        <source>Under way: {title}, for {minutes} of {planned} min</source>
        <translation>En cours&#xa0;: {title}, depuis {minutes}&#xa0;min sur {planned}</translation>
    </message>
    <message>
        <source>All steps are done.</source>
        <translation>Toutes les étapes sont faites.</translation>
    </message>
    <message>
        <source>{total} min of steps, {planned} min in the programme</source>
        <translation>{total}&#xa0;min d’étapes, {planned}&#xa0;min au programme</translation>
    </message>
    <message>
        <source>{over} min too many: the steps take {total} min, the programme gives {planned}.</source>
        <translation>{over}&#xa0;min de trop&#xa0;: les étapes durent {total}&#xa0;min, le programme en donne {planned}.</translation>
    </message>
    <message>
        <source>Give it {total} min   D</source>
        <translation>Lui donner {total}&#xa0;min   D</translation>
    </message>
</context>
<context>
    <name>CeremonyView</name>
    <message>
        <source>Change the step</source>
        <translation>Modifier l’étape</translation>
    </message>
    <message>
        <source>Delete the step</source>
        <translation>Supprimer l’étape</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Modifier…</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Déroulement</translation>
    </message>
    <message>
        <source>Salutations</source>
        <translation>Salutations</translation>
    </message>
    <message>
        <source>More: texts, order, papers</source>
        <translation>Plus&#xa0;: textes, ordre, documents</translation>
    </message>
    <message>
        <source>Steps of the ceremony</source>
        <translation>Déroulement de la cérémonie</translation>
    </message>
    <message>
        <source>Add a speaker: a few letters of a name, or a new name, then Enter   N</source>
        <translation>Ajouter un orateur&#xa0;: quelques lettres d’un nom, ou un nom nouveau, puis Entrée   N</translation>
    </message>
    <message>
        <source>Add a speaker</source>
        <translation>Ajouter un orateur</translation>
    </message>
    <message>
        <source>Next step of the ceremony</source>
        <translation>Étape suivante de la cérémonie</translation>
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
        <source>One minute longer</source>
        <translation>Une minute de plus</translation>
    </message>
    <message>
        <source>One minute shorter</source>
        <translation>Une minute de moins</translation>
    </message>
    <message>
        <source>Step without a speaker…</source>
        <translation>Étape sans orateur…</translation>
    </message>
    <message>
        <source>Attach the text of the speech…</source>
        <translation>Joindre le texte de l’allocution…</translation>
    </message>
    <message>
        <source>Text received on paper, or not</source>
        <translation>Texte reçu sur papier, ou non</translation>
    </message>
    <message>
        <source>Read the text</source>
        <translation>Lire le texte</translation>
    </message>
    <message>
        <source>Save the text elsewhere…</source>
        <translation>Enregistrer le texte ailleurs…</translation>
    </message>
    <message>
        <source>Everybody back in order of rank</source>
        <translation>Tous dans l’ordre protocolaire</translation>
    </message>
    <message>
        <source>Give the item the length of its steps</source>
        <translation>Donner au point la durée de ses étapes</translation>
    </message>
    <message>
        <source>Print the conducteur…</source>
        <translation>Imprimer le conducteur…</translation>
    </message>
    <message>
        <source>Print the order of speeches…</source>
        <translation>Imprimer l’ordre des allocutions…</translation>
    </message>
    <message>
        <source>Copy the salutations</source>
        <translation>Copier les salutations</translation>
    </message>
    <message>
        <source>Back to the programme</source>
        <translation>Revenir au programme</translation>
    </message>
    <message>
        <source>Back to the programme   Esc</source>
        <translation>Programme   Échap</translation>
    </message>
    <message>
        <source>Usual opening</source>
        <translation>Ouverture habituelle</translation>
    </message>
    <message>
        <source>Usual closing</source>
        <translation>Clôture habituelle</translation>
    </message>
    <message>
        <source>This ceremony has no steps yet</source>
        <translation>Cette cérémonie n’a pas encore de déroulement</translation>
    </message>
    <message>
        <source>Begin with the usual ones and name who speaks, or add the speakers one by one.</source>
        <translation>Partez du déroulement habituel et nommez qui parle, ou ajoutez les orateurs un à un.</translation>
    </message>
    <message>
        <source>The usual steps are there</source>
        <translation>Le déroulement habituel est en place</translation>
    </message>
    <message>
        <source>“{title}” deleted</source>
        <translation>«&#xa0;{title}&#xa0;» supprimé</translation>
    </message>
    <message>
        <source>The speakers are in order of rank</source>
        <translation>Les orateurs sont dans l’ordre protocolaire</translation>
    </message>
    <message>
        <source>The ceremony has begun</source>
        <translation>La cérémonie a commencé</translation>
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
    <name>GreetingsList</name>
    <message>
        <source>How this person is addressed</source>
        <translation>Appellation de cette personne</translation>
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
        <source>Nothing to make up: the day is less than five minutes late.</source>
        <translation>Rien à décaler&#xa0;: la journée a moins de cinq minutes de retard.</translation>
    </message>
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
        <source>Cut by a pause: {titles}</source>
        <translation>Coupé par une pause&#xa0;: {titles}</translation>
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
        <translation>Ouverte à</translation>
    </message>
    <message>
        <source>Closed at</source>
        <translation>Levée à</translation>
    </message>
    <message>
        <source>Open the sitting</source>
        <translation>Ouvrir la séance</translation>
    </message>
    <message>
        <source>Close the sitting</source>
        <translation>Lever la séance</translation>
    </message>
</context>
<context>
    <name>SalutationPanel</name>
    <message>
        <source>Salutations</source>
        <translation>Salutations</translation>
    </message>
    <message>
        <source>Copy   C</source>
        <translation>Copier   C</translation>
    </message>
    <message>
        <source>Greeted one by one</source>
        <translation>Saluées une à une</translation>
    </message>
    <message>
        <source>Only who is there or represented</source>
        <translation>Présents et représentés seulement</translation>
    </message>
    <message>
        <source>Order of the table of honour (people page, P). Enter: how this person is addressed.</source>
        <translation>Ordre de la table d’honneur (page Personnes, P). Entrée&#xa0;: modifier l’appellation.</translation>
    </message>
    <message>
        <source>The salutations are on the clipboard.</source>
        <translation>Les salutations sont dans le presse-papiers.</translation>
    </message>
</context>
<context>
    <name>Sitting</name>
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
    <name>SittingPanel</name>
    <message>
        <source>Notes for the minutes</source>
        <translation>Notes pour le compte rendu</translation>
    </message>
    <message>
        <source>Kept as you type</source>
        <translation>Conservé au fil de la frappe</translation>
    </message>
    <message>
        <source>Sitting   S</source>
        <translation>Séance   S</translation>
    </message>
    <message>
        <source>Summary   Y</source>
        <translation>Synthèse   Y</translation>
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
    <name>SittingView</name>
    <message>
        <source>Next item</source>
        <translation>Point suivant</translation>
    </message>
    <message>
        <source>Previous item</source>
        <translation>Point précédent</translation>
    </message>
    <message>
        <source>Start or end the chosen item</source>
        <translation>Commencer ou terminer le point choisi</translation>
    </message>
    <message>
        <source>Next half-day</source>
        <translation>Demi-journée suivante</translation>
    </message>
    <message>
        <source>Previous half-day</source>
        <translation>Demi-journée précédente</translation>
    </message>
    <message>
        <source>Back to the programme</source>
        <translation>Retour au programme</translation>
    </message>
    <message>
        <source>Back to the programme   Esc</source>
        <translation>Retour au programme   Échap</translation>
    </message>
    <message>
        <source>Summary…</source>
        <translation>Synthèse…</translation>
    </message>
    <message>
        <source>Summary of the day</source>
        <translation>Synthèse de la journée</translation>
    </message>
    <message>
        <source>Adoption…</source>
        <translation>Adoption…</translation>
    </message>
    <message>
        <source>Adoption of the minutes</source>
        <translation>Adoption du procès-verbal</translation>
    </message>
    <message>
        <source>Items of the half-day</source>
        <translation>Points de la demi-journée</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>What the minutes should tell; kept as you type. “- ” at the beginning of a line: a list.</source>
        <translation>Ce que le procès-verbal doit dire&#x202f;; conservé au fil de la frappe. «&#xa0;-&#xa0;» en début de ligne&#xa0;: une liste.</translation>
    </message>
    <message>
        <source>Alt+↓ next item · Alt+↑ previous one · Alt+Enter starts or ends it</source>
        <translation>Alt+↓ point suivant · Alt+↑ précédent · Alt+Entrée le commence ou le termine</translation>
    </message>
    <message>
        <source>with notes</source>
        <translation>avec des notes</translation>
    </message>
    <message>
        <source>The half-day as a whole</source>
        <translation>La demi-journée dans son ensemble</translation>
    </message>
    <message>
        <source>running</source>
        <translation>en cours</translation>
    </message>
    <message>
        <source>ended without notes</source>
        <translation>terminé sans note</translation>
    </message>
    <message>
        <source>Course of the sitting, difficulties</source>
        <translation>Déroulement de la séance, difficultés</translation>
    </message>
    <message>
        <source>since {time}</source>
        <translation>depuis {time}</translation>
    </message>
    <message>
        <source>The minutes of “{sitting}” were read out.</source>
        <translation>Le procès-verbal de la séance «&#xa0;{sitting}&#xa0;» a été lu.</translation>
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
        <translation>Texte de l’allocution</translation>
    </message>
    <message>
        <source>Texts ({patterns})</source>
        <translation>Textes ({patterns})</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>“{name}” is kept in the workshop.</source>
        <translation>«&#xa0;{name}&#xa0;» est conservé dans l’atelier.</translation>
    </message>
    <message>
        <source>The text is awaited again</source>
        <translation>Le texte est de nouveau attendu</translation>
    </message>
    <message>
        <source>Save the text of the speech</source>
        <translation>Enregistrer le texte de l’allocution</translation>
    </message>
    <message>
        <source>“{name}” is in {folder}.</source>
        <translation>«&#xa0;{name}&#xa0;» se trouve dans {folder}.</translation>
    </message>
</context>
<context>
    <name>StepDialog</name>
    <message>
        <source>Step of the ceremony</source>
        <translation>Étape de la cérémonie</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Nature</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Intitulé</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minutes</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>a few letters of the name</source>
        <translation>quelques lettres du nom</translation>
    </message>
    <message>
        <source>Or, not on the list</source>
        <translation>Ou hors liste</translation>
    </message>
    <message>
        <source>Announced as</source>
        <translation>Annoncé comme</translation>
    </message>
    <message>
        <source>Represented by</source>
        <translation>Représenté par</translation>
    </message>
    <message>
        <source>For the master of ceremonies</source>
        <translation>Pour le maître de cérémonie</translation>
    </message>
    <message>
        <source>Represented by, not on the list</source>
        <translation>Représenté par, hors liste</translation>
    </message>
    <message>
        <source>Representative announced as</source>
        <translation>Représentant annoncé comme</translation>
    </message>
</context>
<context>
    <name>StepModel</name>
    <message>
        <source>not held</source>
        <translation>non tenu</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>en cours</translation>
    </message>
    <message numerus="yes">
        <source>%n min in fact</source>
        <translation>
            <numerusform>%n&#xa0;min en fait</numerusform>
            <numerusform>%n&#xa0;min en fait</numerusform>
        </translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>à la main</translation>
    </message>
    <message>
        <source>speaker to be named</source>
        <translation>orateur à nommer</translation>
    </message>
    <message>
        <source>represented by {name}</source>
        <comment>a woman is</comment>
        <translation>représentée par {name}</translation>
    </message>
    <message>
        <source>represented by {name}</source>
        <comment>a man is</comment>
        <translation>représenté par {name}</translation>
    </message>
    <message>
        <source>on paper</source>
        <translation>sur papier</translation>
    </message>
    <message>
        <source>received</source>
        <translation>reçu</translation>
    </message>
    <message>
        <source>not received</source>
        <translation>non reçu</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Min</source>
        <translation>Min</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Étape</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Intervenant</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
</context>
<context>
    <name>SummaryView</name>
    <message>
        <source>Print or save the summary</source>
        <translation>Imprimer ou enregistrer la synthèse</translation>
    </message>
    <message>
        <source>Adoption of the summary</source>
        <translation>Adoption de la synthèse</translation>
    </message>
    <message>
        <source>Next day</source>
        <translation>Jour suivant</translation>
    </message>
    <message>
        <source>Previous day</source>
        <translation>Jour précédent</translation>
    </message>
    <message>
        <source>Back to the programme</source>
        <translation>Retour au programme</translation>
    </message>
    <message>
        <source>Print or save…</source>
        <translation>Imprimer ou enregistrer…</translation>
    </message>
    <message>
        <source>Adoption…</source>
        <translation>Adoption…</translation>
    </message>
    <message>
        <source>Back to the programme   Esc</source>
        <translation>Retour au programme   Échap</translation>
    </message>
    <message>
        <source>From the notes again</source>
        <translation>Reprendre les notes</translation>
    </message>
    <message>
        <source>Present text</source>
        <translation>Texte actuel</translation>
    </message>
    <message>
        <source>Evening version</source>
        <translation>Version du soir</translation>
    </message>
    <message>
        <source>Changes since</source>
        <translation>Changements depuis</translation>
    </message>
    <message>
        <source>Adopted version</source>
        <translation>Version adoptée</translation>
    </message>
    <message>
        <source>Version of the summary</source>
        <translation>Version de la synthèse</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Chiffres</translation>
    </message>
    <message>
        <source>Summary of the day – day {number}, {day}</source>
        <translation>Synthèse de la journée – jour {number}, {day}</translation>
    </message>
    <message>
        <source>proposed from the notes</source>
        <translation>proposée d’après les notes</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>en rédaction</translation>
    </message>
    <message>
        <source>to be read out</source>
        <translation>à lire en plénière</translation>
    </message>
    <message>
        <source>adopted</source>
        <translation>adoptée</translation>
    </message>
    <message>
        <source>to be adopted anew</source>
        <translation>à adopter de nouveau</translation>
    </message>
    <message>
        <source>Figures as they were when it was adopted</source>
        <translation>Chiffres au moment de l’adoption</translation>
    </message>
    <message>
        <source>Figures: worked out anew for each paper</source>
        <translation>Chiffres&#xa0;: recalculés à chaque impression</translation>
    </message>
    <message>
        <source>The summary says what the notes say</source>
        <translation>La synthèse reprend les notes</translation>
    </message>
    <message>
        <source>Summary of {day}</source>
        <translation>Synthèse du {day}</translation>
    </message>
</context>
</TS>
