package org.portreeve.ui.shell;

/** The sign-in does not suffice for the tenant that was asked for. */
public final class WeakSignIn extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why public: the router makes it. */
    public WeakSignIn() {
        super("The sign-in does not suffice");
    }
}
