<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>CameraPanel</name>
    <message>
        <source>Switch the webcam off</source>
        <translation>Éteindre la webcam</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Caméra</translation>
    </message>
    <message>
        <source>Picture of the webcam</source>
        <translation>Image de la webcam</translation>
    </message>
    <message>
        <source>Hold the badge before the camera, its code towards it.</source>
        <translation>Présentez le badge devant la caméra, le code vers elle.</translation>
    </message>
    <message>
        <source>Looking for a badge</source>
        <translation>Recherche d’un badge</translation>
    </message>
    <message>
        <source>No camera is plugged in. Names and a badge scanner work without one.</source>
        <translation>Aucune caméra n’est branchée. Les noms et un lecteur de badges marchent sans elle.</translation>
    </message>
    <message>
        <source>The system does not let Palabre use the camera: allow it in its settings, under privacy.</source>
        <translation>Le système refuse la caméra à Palabre&#xa0;: autorisez-la dans ses paramètres de confidentialité.</translation>
    </message>
    <message>
        <source>The camera does not answer. Is it in use by another program? Close that, then press Alt+W twice.</source>
        <translation>La caméra ne répond pas. Un autre programme s’en sert-il&#x202f;? Fermez-le, puis pressez deux fois Alt+W.</translation>
    </message>
    <message>
        <source>This computer lacks what Qt needs for cameras (on Linux: the package libpulse0).</source>
        <translation>Il manque à cet ordinateur de quoi utiliser une caméra (sous Linux&#xa0;: le paquet libpulse0).</translation>
    </message>
</context>
<context>
    <name>CardStory</name>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>All of it</source>
        <translation>Tout l’historique</translation>
    </message>
    <message>
        <source>Badge to be printed again</source>
        <translation>Badge à réimprimer</translation>
    </message>
</context>
<context>
    <name>CheckIn</name>
    <message>
        <source>Name, organisation, last digits of the phone, or a scanned badge</source>
        <translation>Nom, structure, derniers chiffres du téléphone, ou badge scanné</translation>
    </message>
    <message>
        <source>Who arrives?</source>
        <translation>Qui arrive&#x202f;?</translation>
    </message>
    <message>
        <source>People who answer to it</source>
        <translation>Personnes qui correspondent</translation>
    </message>
    <message>
        <source>Nobody answers to it. Names written nearly so: ↓ chooses; Enter registers somebody new.</source>
        <translation>Personne ne correspond. Noms proches&#xa0;: ↓ pour choisir&#x202f;; Entrée inscrit une nouvelle personne.</translation>
    </message>
    <message>
        <source>Not on the list: register   Ctrl+N</source>
        <translation>Pas sur la liste&#xa0;: inscrire   Ctrl+N</translation>
    </message>
    <message>
        <source>Webcam   Alt+W</source>
        <translation>Webcam   Alt+W</translation>
    </message>
    <message>
        <source>Back to the list   Esc</source>
        <translation>Retour à la liste   Échap</translation>
    </message>
    <message>
        <source>Print this badge</source>
        <translation>Imprimer ce badge</translation>
    </message>
    <message>
        <source>Back again – here since {time}, had left at {left}</source>
        <translation>De retour – là depuis {time}, était sorti à {left}</translation>
    </message>
    <message>
        <source>Welcome – {time}</source>
        <translation>Bienvenue – {time}</translation>
    </message>
    <message>
        <source>was deleted from the list: see the bin</source>
        <translation>a été supprimé de la liste&#xa0;: voir la corbeille</translation>
    </message>
    <message>
        <source>Unknown badge</source>
        <translation>Badge inconnu</translation>
    </message>
    <message>
        <source>it is not of this workshop</source>
        <translation>il n’est pas de cet atelier</translation>
    </message>
    <message>
        <source>Check-in – {when}</source>
        <translation>Pointage – {when}</translation>
    </message>
    <message numerus="yes">
        <source>%n present</source>
        <translation>
            <numerusform>%n présent</numerusform>
            <numerusform>%n présents</numerusform>
        </translation>
    </message>
    <message>
        <source>{women} W / {men} M</source>
        <translation>{women} F / {men} H</translation>
    </message>
</context>
<context>
    <name>Comparison</name>
    <message>
        <source>For: {evidence}</source>
        <translation>Pour&#xa0;: {evidence}</translation>
    </message>
    <message>
        <source>Against: {evidence}</source>
        <translation>Contre&#xa0;: {evidence}</translation>
    </message>
    <message>
        <source>Signs so   {number}</source>
        <translation>Signe ainsi   {number}</translation>
    </message>
    <message>
        <source>Signs so: {name}</source>
        <translation>Signe ainsi&#xa0;: {name}</translation>
    </message>
    <message>
        <source>to be merged</source>
        <translation>à réunir</translation>
    </message>
    <message>
        <source>To be merged: {name}</source>
        <translation>À réunir&#xa0;: {name}</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Civilité</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Structure</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>Fonction</translation>
    </message>
    <message>
        <source>Phones</source>
        <translation>Téléphones</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Courriel</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Sexe</translation>
    </message>
    <message>
        <source>Locality</source>
        <translation>Localité</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rôle</translation>
    </message>
    <message>
        <source>Has</source>
        <translation>A déjà</translation>
    </message>
    <message>
        <source>There will be: {name}</source>
        <translation>Il restera&#xa0;: {name}</translation>
    </message>
    <message>
        <source>Still found as: {names}</source>
        <translation>Se trouve encore sous&#xa0;: {names}</translation>
    </message>
</context>
<context>
    <name>Doubles</name>
    <message numerus="yes">
        <source>%n case(s) of people who are probably on the list twice</source>
        <translation>
            <numerusform>%n cas de personnes probablement inscrites deux fois</numerusform>
            <numerusform>%n cas de personnes probablement inscrites deux fois</numerusform>
        </translation>
    </message>
    <message>
        <source>Look at them   D</source>
        <translation>Examiner   D</translation>
    </message>
</context>
<context>
    <name>DoublesDialog</name>
    <message>
        <source>What is shown</source>
        <translation>Ce qui est montré</translation>
    </message>
    <message>
        <source>Not the same   N</source>
        <translation>Pas la même   N</translation>
    </message>
    <message>
        <source>Remembered: they are not proposed again</source>
        <translation>Retenu&#xa0;: ces personnes ne sont plus proposées</translation>
    </message>
    <message>
        <source>Later   L</source>
        <translation>Plus tard   L</translation>
    </message>
    <message>
        <source>Nobody is on the list twice</source>
        <translation>Personne n’est inscrit deux fois</translation>
    </message>
    <message>
        <source>People who are probably one are looked for whenever the list changes; those told apart stay apart.</source>
        <translation>Les doublons probables sont recherchés à chaque changement de la liste&#x202f;; les personnes distinguées le restent.</translation>
    </message>
    <message>
        <source>Nobody was merged</source>
        <translation>Aucune réunion</translation>
    </message>
    <message>
        <source>People made one are listed here, and can be separated long afterwards.</source>
        <translation>Les personnes réunies sont énumérées ici et peuvent être séparées, même longtemps après.</translation>
    </message>
    <message>
        <source>Undo   Ctrl+Z</source>
        <translation>Annuler   Ctrl+Z</translation>
    </message>
    <message>
        <source>To look at: {count}</source>
        <translation>À examiner&#xa0;: {count}</translation>
    </message>
    <message>
        <source>Merged: {count}</source>
        <translation>Réunis&#xa0;: {count}</translation>
    </message>
    <message>
        <source>put off: {count}</source>
        <translation>remis à plus tard&#xa0;: {count}</translation>
    </message>
    <message>
        <source>Probably on the list twice</source>
        <translation>Doublons probables</translation>
    </message>
    <message>
        <source>Merge   Enter</source>
        <translation>Réunir   Entrée</translation>
    </message>
    <message>
        <source>Separate   Enter</source>
        <translation>Séparer   Entrée</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Compare {name} with   A</source>
        <translation>Comparer {name} avec   A</translation>
    </message>
    <message>
        <source>Compare {name} with</source>
        <translation>Comparer {name} avec</translation>
    </message>
</context>
<context>
    <name>LateRegistration</name>
    <message>
        <source>Late registration</source>
        <translation>Inscription tardive</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>Inscrire</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>family name in capitals: “AMEGAN Akouvi”</source>
        <translation>nom de famille en capitales&#xa0;: «&#xa0;AMEGAN Akouvi&#xa0;»</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Structure</translation>
    </message>
    <message>
        <source>Give at least one name.</source>
        <translation>Donnez au moins un nom.</translation>
    </message>
</context>
<context>
    <name>ListFilters</name>
    <message>
        <source>Name, organisation, function, phone</source>
        <translation>Nom, structure, fonction, téléphone</translation>
    </message>
    <message>
        <source>Half-day</source>
        <translation>Demi-journée</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Catégorie</translation>
    </message>
    <message>
        <source>Presence</source>
        <translation>Présence</translation>
    </message>
    <message>
        <source>All categories</source>
        <translation>Toutes les catégories</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Tout le monde</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>Présents</translation>
    </message>
    <message>
        <source>Not yet here</source>
        <translation>Pas encore là</translation>
    </message>
    <message>
        <source>Here, not signed</source>
        <translation>Venus, sans signature</translation>
    </message>
    <message>
        <source>To be completed</source>
        <translation>À compléter</translation>
    </message>
</context>
<context>
    <name>ListImport</name>
    <message>
        <source>Bring in a list of people</source>
        <translation>Importer une liste de personnes</translation>
    </message>
    <message>
        <source>Lists (*.xlsx *.xls *.ods *.csv *.tsv *.txt *.docx)</source>
        <translation>Listes (*.xlsx *.xls *.ods *.csv *.tsv *.txt *.docx)</translation>
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
    <name>ListReport</name>
    <message>
        <source>The list is in</source>
        <translation>La liste est importée</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Save this report…</source>
        <translation>Enregistrer ce compte rendu…</translation>
    </message>
    <message>
        <source>Take the list back</source>
        <translation>Annuler l’import</translation>
    </message>
    <message>
        <source>What became of the rows</source>
        <translation>Ce que sont devenues les lignes</translation>
    </message>
    <message>
        <source>Report saved: {name}</source>
        <translation>Compte rendu enregistré&#xa0;: {name}</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Ligne</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>Suite</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>Words of the row</source>
        <translation>Contenu de la ligne</translation>
    </message>
    <message>
        <source>not taken</source>
        <translation>non reprise</translation>
    </message>
    <message>
        <source>to be checked</source>
        <translation>à vérifier</translation>
    </message>
    <message>
        <source>perhaps {name}: {evidence}</source>
        <translation>peut-être {name}&#xa0;: {evidence}</translation>
    </message>
    <message>
        <source>added, to be checked</source>
        <translation>ajoutée, à vérifier</translation>
    </message>
    <message>
        <source>brought up to date</source>
        <translation>mise à jour</translation>
    </message>
    <message>
        <source>Save this report</source>
        <translation>Enregistrer ce compte rendu</translation>
    </message>
    <message>
        <source>import of {name}.csv</source>
        <translation>import de {name}.csv</translation>
    </message>
    <message>
        <source>The list was taken back: nobody was added or changed.</source>
        <translation>L’import est annulé&#xa0;: personne n’a été ajouté ni modifié.</translation>
    </message>
    <message>
        <source>Others have done something since: undo step by step with Ctrl+Z.</source>
        <translation>D’autres modifications ont suivi&#xa0;: annulez pas à pas avec Ctrl+Z.</translation>
    </message>
</context>
<context>
    <name>ListReview</name>
    <message>
        <source>Are these the people?</source>
        <translation>Est-ce que ce sont ces personnes&#x202f;?</translation>
    </message>
    <message>
        <source>Bring in</source>
        <translation>Importer</translation>
    </message>
    <message>
        <source>What each column holds</source>
        <translation>Ce que contient chaque colonne</translation>
    </message>
    <message>
        <source>The list is being read</source>
        <translation>Lecture de la liste en cours</translation>
    </message>
    <message>
        <source>People as they will be taken in</source>
        <translation>Personnes telles qu’elles seront inscrites</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Ligne</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>First names</source>
        <translation>Prénoms</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Sexe</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Structure</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>Fonction</translation>
    </message>
    <message>
        <source>Phones</source>
        <translation>Téléphones</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Feuille</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Codage</translation>
    </message>
    <message>
        <source>Separator</source>
        <translation>Séparateur</translation>
    </message>
    <message>
        <source>People from row</source>
        <translation>Personnes dès la ligne</translation>
    </message>
    <message>
        <source>Order of names</source>
        <translation>Ordre des noms</translation>
    </message>
    <message>
        <source>Windows (cp1252)</source>
        <translation>Windows (cp1252)</translation>
    </message>
    <message>
        <source>Macintosh (mac-roman)</source>
        <translation>Macintosh (mac-roman)</translation>
    </message>
    <message>
        <source>MS-DOS (cp850)</source>
        <translation>MS-DOS (cp850)</translation>
    </message>
    <message>
        <source>semicolon ;</source>
        <translation>point-virgule&#x202f;;</translation>
    </message>
    <message>
        <source>tab</source>
        <translation>tabulation</translation>
    </message>
    <message>
        <source>bar |</source>
        <translation>barre |</translation>
    </message>
    <message>
        <source>comma ,</source>
        <translation>virgule ,</translation>
    </message>
    <message>
        <source>none: one column</source>
        <translation>aucun&#xa0;: une colonne</translation>
    </message>
    <message>
        <source>NAME First names</source>
        <translation>NOM Prénoms</translation>
    </message>
    <message>
        <source>First names NAME</source>
        <translation>Prénoms NOM</translation>
    </message>
    <message>
        <source>Reading {name}</source>
        <translation>Lecture de {name}</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) found in {file}</source>
        <translation>
            <numerusform>%n personne trouvée dans {file}</numerusform>
            <numerusform>%n personnes trouvées dans {file}</numerusform>
        </translation>
    </message>
    <message>
        <source> (encoding {encoding})</source>
        <translation> (codage {encoding})</translation>
    </message>
    <message>
        <source>Its lines were written in several encodings: look at the accents.</source>
        <translation>Ses lignes étaient écrites dans plusieurs codages&#xa0;: vérifiez les accents.</translation>
    </message>
    <message>
        <source>Columns as they were corrected for an earlier list with the same headings.</source>
        <translation>Colonnes lues comme elles avaient été corrigées pour une liste aux mêmes en-têtes.</translation>
    </message>
    <message numerus="yes">
        <source>%n lists stand beside each other: they are read one after the other.</source>
        <translation>
            <numerusform>%n liste côte à côte&#xa0;: elle est lue.</numerusform>
            <numerusform>%n listes sont côte à côte&#xa0;: elles sont lues l’une après l’autre.</numerusform>
        </translation>
    </message>
    <message>
        <source>Left aside, though people’s names seem to stand there: {columns}.</source>
        <translation>Laissées de côté, bien que des noms semblent s’y trouver&#xa0;: {columns}.</translation>
    </message>
    <message>
        <source>Not read: {sheets}.</source>
        <translation>Non lues&#xa0;: {sheets}.</translation>
    </message>
    <message numerus="yes">
        <source>… and %n more row(s) left out.</source>
        <translation>
            <numerusform>… et %n autre ligne laissée de côté.</numerusform>
            <numerusform>… et %n autres lignes laissées de côté.</numerusform>
        </translation>
    </message>
    <message>
        <source>somebody new</source>
        <translation>une nouvelle personne</translation>
    </message>
    <message>
        <source>the same as {name}</source>
        <translation>la même que {name}</translation>
    </message>
    <message numerus="yes">
        <source>Perhaps already on the list: %n</source>
        <translation>
            <numerusform>Peut-être déjà sur la liste&#xa0;: %n</numerusform>
            <numerusform>Peut-être déjà sur la liste&#xa0;: %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Lookout</name>
    <message>
        <source>Looking for people who are on the list twice</source>
        <translation>Recherche des personnes inscrites deux fois</translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message>
        <source>Merge “{name}” into which one?</source>
        <translation>Fusionner «&#xa0;{name}&#xa0;» avec laquelle&#x202f;?</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Fusionner</translation>
    </message>
    <message>
        <source>Into</source>
        <translation>Avec</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n personne</numerusform>
            <numerusform>%n personnes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n amendment(s) in its name</source>
        <translation>
            <numerusform>%n amendement en son nom</numerusform>
            <numerusform>%n amendements en son nom</numerusform>
        </translation>
    </message>
    <message>
        <source>The old name still finds it, in lists and while typing.</source>
        <translation>L’ancien nom la retrouve toujours, dans les listes et à la saisie.</translation>
    </message>
    <message>
        <source>Choose one of the organisations.</source>
        <translation>Choisissez l’une des structures.</translation>
    </message>
</context>
<context>
    <name>MergesTable</name>
    <message>
        <source>People who were made one</source>
        <translation>Personnes réunies</translation>
    </message>
    <message>
        <source>Was</source>
        <translation>Inscription réunie</translation>
    </message>
    <message>
        <source>Is one with</source>
        <translation>Reste</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Depuis</translation>
    </message>
</context>
<context>
    <name>OrganisationsDialog</name>
    <message>
        <source>Organisations</source>
        <translation>Structures</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Name, acronym, former name</source>
        <translation>Nom, sigle, ancien nom</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>in full, as papers print it</source>
        <translation>en toutes lettres, comme l’impriment les documents</translation>
    </message>
    <message>
        <source>Acronym</source>
        <translation>Sigle</translation>
    </message>
    <message>
        <source>as it is said in the room and on badges</source>
        <translation>comme on le dit en salle et sur les badges</translation>
    </message>
    <message>
        <source>Also written</source>
        <translation>Aussi écrit</translation>
    </message>
    <message>
        <source>as lists have it: “OIM Togo / IOM”</source>
        <translation>comme dans les listes&#xa0;: «&#xa0;OIM Togo / IOM&#xa0;»</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Catégorie</translation>
    </message>
    <message>
        <source>Merge into another…</source>
        <translation>Fusionner avec…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Take the last change back</source>
        <translation>Annuler la dernière modification</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personnes</translation>
    </message>
    <message>
        <source>Until {day}: {name}</source>
        <translation>Jusqu’au {day}&#xa0;: {name}</translation>
    </message>
    <message>
        <source>People come for it: merge it into another, or correct their cards first.</source>
        <translation>Des personnes en viennent&#xa0;: fusionnez-la avec une autre, ou corrigez d’abord leurs fiches.</translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message>
        <source>Search in the list</source>
        <translation>Chercher dans la liste</translation>
    </message>
    <message>
        <source>Here, or not yet</source>
        <translation>Présent, ou pas encore</translation>
    </message>
    <message>
        <source>Check-in at the door</source>
        <translation>Pointage à l’entrée</translation>
    </message>
    <message>
        <source>Late registration</source>
        <translation>Inscription tardive</translation>
    </message>
    <message>
        <source>Check-in with the webcam</source>
        <translation>Pointage par webcam</translation>
    </message>
    <message>
        <source>Webcam at the door, on and off</source>
        <translation>Webcam à l’entrée, allumer ou éteindre</translation>
    </message>
    <message>
        <source>Signatures of the paper sheets</source>
        <translation>Émargements des feuilles signées</translation>
    </message>
    <message>
        <source>Has left</source>
        <translation>Est parti</translation>
    </message>
    <message>
        <source>Signed the sheet, or not yet</source>
        <translation>A signé la feuille, ou pas encore</translation>
    </message>
    <message>
        <source>Excused</source>
        <translation>Excusé</translation>
    </message>
    <message>
        <source>Somebody comes in this person&apos;s place</source>
        <translation>Remplacer cette personne</translation>
    </message>
    <message>
        <source>Organisations: names, merging</source>
        <translation>Structures&#xa0;: noms, fusion</translation>
    </message>
    <message>
        <source>Precedence: the table of honour</source>
        <translation>Préséance&#xa0;: table d’honneur</translation>
    </message>
    <message>
        <source>Probably on the list twice; merges made</source>
        <translation>Doublons probables&#x202f;; réunions faites</translation>
    </message>
    <message>
        <source>Save the card</source>
        <translation>Enregistrer la fiche</translation>
    </message>
    <message>
        <source>Signatures of the paper sheets…</source>
        <translation>Émargements des feuilles signées…</translation>
    </message>
    <message>
        <source>Organisations…</source>
        <translation>Structures…</translation>
    </message>
    <message>
        <source>Precedence…</source>
        <translation>Préséance…</translation>
    </message>
    <message>
        <source>Twice on the list, merges made…</source>
        <translation>Doublons et réunions…</translation>
    </message>
    <message>
        <source>Check-in   C</source>
        <translation>Pointage   C</translation>
    </message>
    <message>
        <source>Bring in a list…</source>
        <translation>Importer une liste…</translation>
    </message>
    <message>
        <source>Late registration   N</source>
        <translation>Inscription tardive   N</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Autres</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Catégorie</translation>
    </message>
    <message>
        <source>Presence</source>
        <translation>Présence</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personnes</translation>
    </message>
    <message>
        <source>Nobody on the list yet</source>
        <translation>Personne sur la liste pour l’instant</translation>
    </message>
    <message>
        <source>Bring in the list of participants (Excel, LibreOffice, CSV or a Word table), or register people one by one with N.</source>
        <translation>Importez la liste des participants (Excel, LibreOffice, CSV ou un tableau Word), ou inscrivez les personnes une à une avec N.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Structure</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>Fonction</translation>
    </message>
    <message>
        <source>Gr.</source>
        <translation>Gr.</translation>
    </message>
    <message>
        <source>Sig.</source>
        <translation>Sig.</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Téléphone</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s)</source>
        <translation>
            <numerusform>%n personne</numerusform>
            <numerusform>%n personnes</numerusform>
        </translation>
    </message>
    <message>
        <source>{here} present: {women} W / {men} M</source>
        <translation>{here} présents&#xa0;: {women}&#xa0;F / {men}&#xa0;H</translation>
    </message>
    <message>
        <source>Precedence kept</source>
        <translation>Préséance enregistrée</translation>
    </message>
    <message>
        <source>{name} deleted</source>
        <translation>{name} est à la corbeille</translation>
    </message>
</context>
<context>
    <name>PersonCard</name>
    <message>
        <source>Title</source>
        <translation>Civilité</translation>
    </message>
    <message>
        <source>Family name</source>
        <translation>Nom de famille</translation>
    </message>
    <message>
        <source>First names</source>
        <translation>Prénoms</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Sexe</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Structure</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Catégorie</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>Fonction</translation>
    </message>
    <message>
        <source>Phones</source>
        <translation>Téléphones</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Courriel</translation>
    </message>
    <message>
        <source>Locality</source>
        <translation>Localité</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rôle</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Âge</translation>
    </message>
    <message>
        <source>Disability</source>
        <translation>Handicap</translation>
    </message>
    <message>
        <source>Contact shared</source>
        <translation>Contact partagé</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Photo</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Also written</source>
        <translation>Aussi écrit</translation>
    </message>
    <message>
        <source>several: “90 00 00 01 / 99 00 00 02”</source>
        <translation>plusieurs&#xa0;: «&#xa0;90 00 00 01 / 99 00 00 02&#xa0;»</translation>
    </message>
    <message>
        <source>to be completed</source>
        <translation>à compléter</translation>
    </message>
    <message>
        <source>Save   Ctrl+Enter</source>
        <translation>Enregistrer   Ctrl+Entrée</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>In sentences: {name}</source>
        <translation>Dans les phrases&#xa0;: {name}</translation>
    </message>
    <message>
        <source>Nobody chosen</source>
        <translation>Personne n’est choisi</translation>
    </message>
    <message>
        <source>To be completed: {fields}</source>
        <translation>À compléter&#xa0;: {fields}</translation>
    </message>
</context>
<context>
    <name>PrecedenceDialog</name>
    <message>
        <source>Precedence</source>
        <translation>Préséance</translation>
    </message>
    <message>
        <source>Keep this order</source>
        <translation>Garder cet ordre</translation>
    </message>
    <message>
        <source>The table of honour, highest in rank first. Name plates, salutations and ceremonies follow this order.</source>
        <translation>La table d’honneur, le rang le plus élevé d’abord. Chevalets, salutations et cérémonies suivent cet ordre.</translation>
    </message>
    <message>
        <source>Table of honour</source>
        <translation>Table d’honneur</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Add to the table of honour</source>
        <translation>Ajouter à la table d’honneur</translation>
    </message>
    <message>
        <source>Higher</source>
        <translation>Monter</translation>
    </message>
    <message>
        <source>Lower</source>
        <translation>Descendre</translation>
    </message>
    <message>
        <source>Take off   Del</source>
        <translation>Retirer   Suppr</translation>
    </message>
</context>
<context>
    <name>ReplaceDialog</name>
    <message>
        <source>Who comes instead of {name}?</source>
        <translation>Qui remplace {name}&#x202f;?</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Remplacer</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>on the list or new: “AMEGAN Akouvi”</source>
        <translation>sur la liste ou nouveau&#xa0;: «&#xa0;AMEGAN Akouvi&#xa0;»</translation>
    </message>
    <message>
        <source>From</source>
        <translation>À partir de</translation>
    </message>
    <message>
        <source>Nobody any more</source>
        <translation>Ne plus remplacer</translation>
    </message>
    <message>
        <source>Say who comes.</source>
        <translation>Indiquez qui vient.</translation>
    </message>
    <message>
        <source>Nobody comes instead of {name} any more</source>
        <translation>{name}&#xa0;: plus de remplacement</translation>
    </message>
    <message>
        <source>{name} replaced</source>
        <translation>Remplacement de {name} enregistré</translation>
    </message>
    <message>
        <source>{name} is on no list: registered now</source>
        <translation>{name} n’est sur aucune liste&#xa0;: inscription maintenant</translation>
    </message>
    <message>
        <source>{name} is on no list: registered now for {body}</source>
        <translation>{name} n’est sur aucune liste&#xa0;: inscription maintenant, {body}</translation>
    </message>
    <message>
        <source>The seat in group {number} passes.</source>
        <translation>La place dans le groupe {number} est transmise.</translation>
    </message>
    <message>
        <source>Days and amendments stay with whoever had them.</source>
        <translation>Les jours de présence et les amendements restent à chacun.</translation>
    </message>
</context>
<context>
    <name>Replacing</name>
    <message>
        <source>Replace…</source>
        <translation>Remplacer…</translation>
    </message>
    <message>
        <source>{name} comes instead from {since}</source>
        <translation>Remplacement par {name} à partir du {since}</translation>
    </message>
    <message>
        <source>Comes instead of {name} from {since}</source>
        <translation>Remplace {name} à partir du {since}</translation>
    </message>
</context>
<context>
    <name>SignatureModel</name>
    <message numerus="yes">
        <source>%n signed</source>
        <translation>
            <numerusform>%n signé</numerusform>
            <numerusform>%n signés</numerusform>
        </translation>
    </message>
    <message>
        <source>checked in, not signed: {count}</source>
        <translation>pointé, non signé&#xa0;: {count}</translation>
    </message>
    <message>
        <source>signed, not checked in: {count}</source>
        <translation>signé, non pointé&#xa0;: {count}</translation>
    </message>
    <message>
        <source>not signed</source>
        <translation>non signé</translation>
    </message>
    <message>
        <source>not checked in</source>
        <translation>non pointé</translation>
    </message>
</context>
<context>
    <name>Signatures</name>
    <message>
        <source>Signatures</source>
        <translation>Émargements</translation>
    </message>
    <message>
        <source>Next difference   Enter</source>
        <translation>Écart suivant   Entrée</translation>
    </message>
    <message>
        <source>Back to the list   Esc</source>
        <translation>Retour à la liste   Échap</translation>
    </message>
    <message>
        <source>Space: signed, or not · letters: a name</source>
        <translation>Espace&#xa0;: signé, ou non · lettres&#xa0;: un nom</translation>
    </message>
    <message>
        <source>Signatures of the paper sheets</source>
        <translation>Émargements des feuilles signées</translation>
    </message>
    <message>
        <source>Signatures and check-in agree everywhere.</source>
        <translation>Émargements et pointage concordent partout.</translation>
    </message>
    <message numerus="yes">
        <source>%n signed</source>
        <translation>
            <numerusform>%n signé</numerusform>
            <numerusform>%n signés</numerusform>
        </translation>
    </message>
    <message>
        <source>checked in, not signed: {count}</source>
        <translation>pointé, non signé&#xa0;: {count}</translation>
    </message>
    <message>
        <source>signed, not checked in: {count}</source>
        <translation>signé, non pointé&#xa0;: {count}</translation>
    </message>
    <message>
        <source>All sheets: {signed} signatures · {unsigned} checked in, not signed · {unchecked} signed, not checked in</source>
        <translation>Toutes les feuilles&#xa0;: {signed} émargements · {unsigned} pointés, non signés · {unchecked} signés, non pointés</translation>
    </message>
    <message>
        <source>Looking for “{letters}”</source>
        <translation>Recherche de «&#xa0;{letters}&#xa0;»</translation>
    </message>
</context>
</TS>
