<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>ErasingContacts</name>
    <message>
        <source>Contacts</source>
        <translation>Coordonnées</translation>
    </message>
    <message>
        <source>When the report is out, telephone numbers, e-mail addresses and localities are no longer needed: the law wants them gone. They are erased from the list, from the history and from the file itself; names, attendance and amendments stay.</source>
        <translation>Une fois le rapport remis, les téléphones, adresses électroniques et localités ne servent plus&#xa0;: la loi veut qu’ils disparaissent. Ils sont effacés de la liste, de l’historique et du fichier lui-même&#x202f;; les noms, les présences et les amendements restent.</translation>
    </message>
    <message>
        <source>Erase the contacts…</source>
        <translation>Effacer les coordonnées…</translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) with contacts in this file.</source>
        <translation>
            <numerusform>%n personne a des coordonnées dans ce fichier.</numerusform>
            <numerusform>%n personnes ont des coordonnées dans ce fichier.</numerusform>
        </translation>
    </message>
    <message>
        <source>Last erased on {day}.</source>
        <translation>Effacées en dernier le {day}.</translation>
    </message>
    <message numerus="yes">
        <source>Erase the contacts of %n person(s) for good?</source>
        <translation>
            <numerusform>Effacer pour toujours les coordonnées de %n personne&#x202f;?</numerusform>
            <numerusform>Effacer pour toujours les coordonnées de %n personnes&#x202f;?</numerusform>
        </translation>
    </message>
    <message>
        <source>Telephone numbers, e-mail addresses and localities go, also from the history: this cannot be undone, nor anything done before it. Notes stay. Back-ups and copies made before, and printed lists, still hold them: destroy them too.</source>
        <translation>Les téléphones, adresses électroniques et localités disparaissent, aussi de l’historique&#xa0;: cela ne peut pas être annulé, ni rien de ce qui a été fait avant. Les notes restent. Les sauvegardes et copies faites auparavant et les listes imprimées les contiennent encore&#xa0;: détruisez-les aussi.</translation>
    </message>
    <message>
        <source>Erase for good</source>
        <translation>Effacer pour toujours</translation>
    </message>
</context>
<context>
    <name>LogosEditor</name>
    <message>
        <source>Logos</source>
        <translation>Logos</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg)</source>
        <translation>Images (*.png *.jpg *.jpeg)</translation>
    </message>
    <message>
        <source>Add a logo…</source>
        <translation>Ajouter un logo…</translation>
    </message>
    <message>
        <source>PNG or JPEG; they stand in a row at the head of every paper.</source>
        <translation>PNG ou JPEG&#x202f;; ils figurent en tête de chaque document.</translation>
    </message>
    <message>
        <source>Take away {name}</source>
        <translation>Retirer {name}</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Workshop settings</source>
        <translation>Paramètres de l’atelier</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>This workshop is open for reading only: its settings can be seen, not changed.</source>
        <translation>Cet atelier est ouvert en lecture seule&#xa0;: ses paramètres se lisent, ils ne se changent pas.</translation>
    </message>
    <message>
        <source>Workshop</source>
        <translation>Atelier</translation>
    </message>
    <message>
        <source>Heads of papers</source>
        <translation>En-tête des documents</translation>
    </message>
    <message>
        <source>Terms of reference</source>
        <translation>Termes de référence</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Rubrique</translation>
    </message>
    <message>
        <source>one a line</source>
        <translation>un par ligne</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Intitulé</translation>
    </message>
    <message>
        <source>As it stands on the invitation; it heads every paper.</source>
        <translation>Comme sur l’invitation&#x202f;; il figure en tête de tous les documents.</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lieu</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Premier jour</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Dernier jour</translation>
    </message>
    <message>
        <source>Half-days follow the days; none goes on which something hangs.</source>
        <translation>Les demi-journées suivent les jours&#x202f;; celles qui ont déjà un contenu restent.</translation>
    </message>
    <message>
        <source>Groups are called</source>
        <translation>On parle de</translation>
    </message>
    <message>
        <source>At this laptop</source>
        <translation>À ce poste</translation>
    </message>
    <message>
        <source>your name: the history gives it to what is done here</source>
        <translation>votre nom&#xa0;: l’historique le donne à ce qui est fait ici</translation>
    </message>
    <message>
        <source>Ask for age</source>
        <translation>Demander l’âge</translation>
    </message>
    <message>
        <source>Ask for disability</source>
        <translation>Demander le handicap</translation>
    </message>
    <message>
        <source>under 35 or not, on each person’s card</source>
        <translation>moins de 35 ans ou non, sur chaque fiche</translation>
    </message>
    <message>
        <source>Signatures</source>
        <translation>Émargement</translation>
    </message>
    <message>
        <source>Personal data</source>
        <translation>Données personnelles</translation>
    </message>
    <message>
        <source>yes or no, on each person’s card</source>
        <translation>oui ou non, sur chaque fiche</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>at the right of the letterhead</source>
        <translation>à droite de l’en-tête</translation>
    </message>
    <message>
        <source>Motto</source>
        <translation>Devise</translation>
    </message>
    <message>
        <source>Administration</source>
        <translation>Administration</translation>
    </message>
    <message>
        <source>at the left of the letterhead, one a line</source>
        <translation>à gauche de l’en-tête, une par ligne</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Référence</translation>
    </message>
    <message>
        <source>at the head and at the foot of every page</source>
        <translation>en tête, et au pied de chaque page</translation>
    </message>
    <message>
        <source>Supported by</source>
        <translation>Avec l’appui de</translation>
    </message>
    <message>
        <source>Signature sheets</source>
        <translation>Feuilles d’émargement</translation>
    </message>
    <message>
        <source>Certificates issued by</source>
        <translation>Attestations délivrées par</translation>
    </message>
    <message>
        <source>the office that certifies and signs</source>
        <translation>la fonction de qui atteste et signe</translation>
    </message>
    <message>
        <source>Certificate from</source>
        <translation>Attestation dès</translation>
    </message>
    <message>
        <source>half-days signed, at least</source>
        <translation>demi-journées signées, au moins</translation>
    </message>
    <message>
        <source>Data kept until</source>
        <translation>Données conservées jusqu’au</translation>
    </message>
    <message>
        <source>a day as 26/07/2026, on sheets and lists; empty where none is set</source>
        <translation>un jour comme 26/07/2026, sur les feuilles et les listes&#x202f;; vide si aucun n’est fixé</translation>
    </message>
    <message>
        <source>Data notice</source>
        <translation>Mention sur les données</translation>
    </message>
    <message>
        <source>what becomes of the data, on every sheet and list</source>
        <translation>ce que deviennent les données, sur chaque feuille et chaque liste</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projet</translation>
    </message>
    <message>
        <source>Project number</source>
        <translation>N° de projet</translation>
    </message>
    <message>
        <source>Contract number</source>
        <translation>N° de contrat</translation>
    </message>
    <message>
        <source>Background</source>
        <translation>Contexte</translation>
    </message>
    <message>
        <source>General objective</source>
        <translation>Objectif général</translation>
    </message>
    <message>
        <source>Specific objectives</source>
        <translation>Objectifs spécifiques</translation>
    </message>
    <message>
        <source>Expected results</source>
        <translation>Résultats attendus</translation>
    </message>
    <message>
        <source>groups</source>
        <translation>groupes</translation>
    </message>
    <message>
        <source>commissions</source>
        <translation>commissions</translation>
    </message>
    <message>
        <source>one a half-day</source>
        <translation>une par demi-journée</translation>
    </message>
    <message>
        <source>one a day</source>
        <translation>une par jour</translation>
    </message>
    <message>
        <source>Give the workshop a title.</source>
        <translation>Donnez un titre à l’atelier.</translation>
    </message>
    <message>
        <source>The last day comes before the first.</source>
        <translation>Le dernier jour précède le premier.</translation>
    </message>
    <message>
        <source>Give the day as 26/07/2026, or leave it empty.</source>
        <translation>Donnez le jour sous la forme 26/07/2026, ou laissez vide.</translation>
    </message>
    <message>
        <source>Leave without keeping?</source>
        <translation>Quitter sans enregistrer&#x202f;?</translation>
    </message>
    <message>
        <source>What you changed here would be lost.</source>
        <translation>Ce que vous avez changé ici serait perdu.</translation>
    </message>
    <message>
        <source>Leave without keeping</source>
        <translation>Quitter sans enregistrer</translation>
    </message>
    <message>
        <source>Half-days on which something hangs were kept: {days}</source>
        <translation>Des demi-journées qui ont déjà un contenu ont été gardées&#xa0;: {days}</translation>
    </message>
    <message>
        <source>Workshop settings kept</source>
        <translation>Paramètres de l’atelier enregistrés</translation>
    </message>
</context>
</TS>
