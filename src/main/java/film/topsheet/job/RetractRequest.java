package film.topsheet.job;

import film.topsheet.intake.Retraction;

/**
 * One export is to be taken out again.
 *
 * @param production the one whose export it is
 */
public record RetractRequest(CommonOptions common, String production, Retraction.Wish wish) {}
