package film.topsheet.sample;

/** @param prefix how this vendor's invoice numbers begin */
record Vendor(String id, String name, String prefix) {}
