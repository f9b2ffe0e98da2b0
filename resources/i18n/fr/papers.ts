<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>OptionsPanel</name>
    <message>
        <source>Options</source>
        <translation>Options</translation>
    </message>
    <message>
        <source>Language of the paper</source>
        <translation>Langue du document</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Imprimer</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Enregistrer en</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Enregistrer en PDF</translation>
    </message>
    <message>
        <source>Save as Word (DOCX)</source>
        <translation>Enregistrer en Word (DOCX)</translation>
    </message>
    <message>
        <source>Save as Excel (XLSX)</source>
        <translation>Enregistrer en Excel (XLSX)</translation>
    </message>
    <message>
        <source>Save the clean version as OpenDocument (ODT)</source>
        <translation>Enregistrer la version propre en OpenDocument (ODT)</translation>
    </message>
    <message>
        <source>Calendar (ICS)</source>
        <translation>Agenda (ICS)</translation>
    </message>
    <message>
        <source>Save for the calendars of telephones (ICS)</source>
        <translation>Enregistrer pour les agendas des téléphones (ICS)</translation>
    </message>
    <message>
        <source>Letterhead…</source>
        <translation>En-tête et logos…</translation>
    </message>
    <message>
        <source>Produce all</source>
        <translation>Tout produire</translation>
    </message>
    <message>
        <source>Every paper in French, for each half-day and document, into a folder with today’s date.</source>
        <translation>Tous les documents en français, pour chaque demi-journée et chaque texte, dans un dossier à la date du jour.</translation>
    </message>
    <message>
        <source>Every paper in English, for each half-day and document, into a folder with today’s date.</source>
        <translation>Tous les documents en anglais, pour chaque demi-journée et chaque texte, dans un dossier à la date du jour.</translation>
    </message>
</context>
<context>
    <name>PapersPage</name>
    <message>
        <source>Print</source>
        <translation>Imprimer</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Enregistrer en PDF</translation>
    </message>
    <message>
        <source>Further down in the preview</source>
        <translation>Plus bas dans l’aperçu</translation>
    </message>
    <message>
        <source>Further up in the preview</source>
        <translation>Plus haut dans l’aperçu</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Page suivante</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Page précédente</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Agrandir</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Réduire</translation>
    </message>
    <message>
        <source>As wide as there is room</source>
        <translation>Toute la largeur</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Documents</translation>
    </message>
</context>
<context>
    <name>PreviewPanel</name>
    <message>
        <source>Preview: {paper}</source>
        <translation>Aperçu&#xa0;: {paper}</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Page précédente</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Page suivante</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Réduire</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Agrandir</translation>
    </message>
    <message>
        <source>As wide as there is room</source>
        <translation>Toute la largeur</translation>
    </message>
    <message>
        <source>This paper could not be made. The rest of the workshop is safe; the report says what happened.</source>
        <translation>Ce document n’a pas pu être produit. Le reste de l’atelier est intact&#x202f;; le rapport dit ce qui s’est passé.</translation>
    </message>
    <message>
        <source>No preview</source>
        <translation>Pas d’aperçu</translation>
    </message>
    <message>
        <source>To the agenda</source>
        <translation>Aller à l’ordre du jour</translation>
    </message>
    <message>
        <source>To the text</source>
        <translation>Aller au texte</translation>
    </message>
    <message>
        <source>To the people</source>
        <translation>Aller aux personnes</translation>
    </message>
    <message>
        <source>To the groups</source>
        <translation>Aller aux groupes</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Pas encore</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>Page {page} sur {pages}</translation>
    </message>
    <message>
        <source>Zoom {percent} %</source>
        <translation>Zoom {percent}&#xa0;%</translation>
    </message>
</context>
<context>
    <name>Saving</name>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Word (*.docx)</source>
        <translation>Word (*.docx)</translation>
    </message>
    <message>
        <source>Excel (*.xlsx)</source>
        <translation>Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>OpenDocument (*.odt)</source>
        <translation>OpenDocument (*.odt)</translation>
    </message>
    <message>
        <source>Calendar (*.ics)</source>
        <translation>Agenda (*.ics)</translation>
    </message>
    <message>
        <source>Save the paper</source>
        <translation>Enregistrer le document</translation>
    </message>
    <message>
        <source>Saving {name}</source>
        <translation>Enregistrement de {name}</translation>
    </message>
    <message>
        <source>“{name}” is in {folder}.</source>
        <translation>«&#xa0;{name}&#xa0;» est enregistré dans {folder}.</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Ouvrir le dossier</translation>
    </message>
    <message>
        <source>Preparing {name}</source>
        <translation>Préparation&#xa0;: {name}</translation>
    </message>
    <message>
        <source>Printing {name}</source>
        <translation>Impression&#xa0;: {name}</translation>
    </message>
    <message>
        <source>“{name}” has been sent to the printer.</source>
        <translation>«&#xa0;{name}&#xa0;» a été envoyé à l’imprimante.</translation>
    </message>
    <message>
        <source>Producing every paper</source>
        <translation>Production de tous les documents</translation>
    </message>
    <message>
        <source>Papers of {date} {time}</source>
        <translation>Documents du {date} {time}</translation>
    </message>
    <message>
        <source>Where to put the papers</source>
        <translation>Où mettre les documents</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) in “{folder}”.</source>
        <translation>
            <numerusform>%n fichier dans «&#xa0;{folder}&#xa0;».</numerusform>
            <numerusform>%n fichiers dans «&#xa0;{folder}&#xa0;».</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cancelled: %n file(s) had been made.</source>
        <translation>
            <numerusform>Annulé&#xa0;: %n fichier était déjà produit.</numerusform>
            <numerusform>Annulé&#xa0;: %n fichiers étaient déjà produits.</numerusform>
        </translation>
    </message>
    <message>
        <source>Still missing</source>
        <translation>Il manque encore</translation>
    </message>
    <message>
        <source>Choose another place…</source>
        <translation>Choisir un autre emplacement…</translation>
    </message>
</context>
</TS>
