package film.topsheet.slate;

/** Which way a production prints its variances. Figures in files are over positive, always. */
public enum VarianceSign {
    OVER_IS_POSITIVE, UNDER_IS_POSITIVE
}
