package care.trellis.app.places.directory;

import java.util.List;

/**
 * Where positions come to lie on a sheet: an equirectangular projection, true along the middle parallel, x = R cos(φ₀) λ and
 * y = R φ. Over Great Britain it draws distances from west to east at most a fifth too long or too short at its ends; over
 * a county nobody can tell. Positions on both sides of the 180th meridian come out far apart.
 *
 * @param west degrees of longitude at the left edge of what is shown
 * @param north degrees of latitude at its upper edge
 * @param middle degrees of latitude along which distances are true
 * @param wide kilometres from west to east
 * @param tall kilometres from north to south
 * @param perKilometre user units of the drawing
 * @param height of the sheet, in user units
 */
record MapSheet(double west, double north, double middle, double wide, double tall, double perKilometre, int height) {
    static final int WIDTH = 400;
    static final int SIDE = 24;
    private static final int ABOVE = 34;
    private static final int BELOW = 40;
    private static final int LEAST_HEIGHT = 220;
    private static final int MOST_HEIGHT = 600;

    /** A degree of latitude: the mean radius of the Earth (6,371.0088 km, IUGG) times π / 180. */
    private static final double KILOMETRES_PER_DEGREE = 111.195;

    private static final double NEAREST = 1; // kilometres across the sheet, where all are at one spot

    static MapSheet around(List<Located> services) {
        var across = services.stream().mapToDouble(Located::longitude).summaryStatistics();
        var along = services.stream().mapToDouble(Located::latitude).summaryStatistics();
        double middle = (along.getMin() + along.getMax()) / 2;
        double wide = (across.getMax() - across.getMin()) * east(middle);
        double tall = (along.getMax() - along.getMin()) * KILOMETRES_PER_DEGREE;
        double scale = Math.min(
                (WIDTH - 2.0 * SIDE) / Math.max(wide, NEAREST),
                (double) (MOST_HEIGHT - ABOVE - BELOW) / Math.max(tall, NEAREST));
        int height = Math.max(LEAST_HEIGHT, (int) Math.ceil(tall * scale) + ABOVE + BELOW);
        return new MapSheet(across.getMin(), along.getMax(), middle, wide, tall, scale, height);
    }

    double x(Located service) {
        double spare = WIDTH - 2.0 * SIDE - wide * perKilometre;
        return SIDE + spare / 2 + (service.longitude() - west) * east(middle) * perKilometre;
    }

    double y(Located service) {
        double spare = height - ABOVE - BELOW - tall * perKilometre;
        return ABOVE + spare / 2 + (north - service.latitude()) * KILOMETRES_PER_DEGREE * perKilometre;
    }

    /** A round number of kilometres, about a quarter of the sheet's width. */
    double measure() {
        double rough = WIDTH / 4.0 / perKilometre;
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        double round = rough >= 5 * power ? 5 : rough >= 2 * power ? 2 : 1;
        return Math.round(round * power * 10) / 10.0;
    }

    private static double east(double latitude) {
        return KILOMETRES_PER_DEGREE * Math.cos(Math.toRadians(latitude));
    }
}
