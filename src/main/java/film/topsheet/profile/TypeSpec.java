package film.topsheet.profile;

import java.util.List;

/** @param when null: every row that comes so far */
record TypeSpec(String name, ConditionSpec when, String feed, List<FieldSpec> fields) {}
