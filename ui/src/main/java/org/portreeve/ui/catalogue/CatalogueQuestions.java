package org.portreeve.ui.catalogue;

import org.portreeve.application.Actor;
import org.portreeve.application.catalogue.ChangeCatalogue;
import org.portreeve.application.catalogue.ViewCatalogue;
import org.portreeve.application.identity.CurrentActor;

/** The use cases behind the catalogue's pages, and as whom they are asked. */
record CatalogueQuestions(CurrentActor current, ViewCatalogue viewing, ChangeCatalogue changing) {
    Actor.SignedIn actor() {
        return current.get();
    }
}
