package io.throughline.launcher.importing.northwind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.launcher.importing.history.SourceUnreadableException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SqlDumpTest {

  private static final String TABLE = "CREATE TABLE things (id int NOT NULL, name varchar(5));\n";

  private static List<SqlRow> things(String sql) throws SourceUnreadableException {
    return SqlDump.read(TABLE + sql, Set.of("things")).rows("things");
  }

  @Nested
  class Rows_of_a_wanted_table {

    @Test
    void are_read_with_the_line_where_they_begin() throws Exception {
      List<SqlRow> rows = things("\nINSERT INTO things VALUES (1, 'one');\n");
      assertThat(rows).hasSize(1);
      assertThat(rows.getFirst().line()).isEqualTo(3);
      assertThat(rows.getFirst().whole("id")).isEqualTo(1);
      assertThat(rows.getFirst().text("name")).isEqualTo("one");
    }

    @Test
    void keep_doubled_quotes_commas_semicolons_and_line_breaks_of_a_text() throws Exception {
      List<SqlRow> rows =
          things("INSERT INTO things VALUES (1, 'l''été; (a, b)\n-- c'), (-2.5, NULL);\n");
      assertThat(rows.getFirst().text("name")).isEqualTo("l'été; (a, b)\n-- c");
      assertThat(rows.getLast().line()).isEqualTo(3);
      assertThat(rows.getLast().optional("id")).isEqualTo("-2.5");
      assertThat(rows.getLast().optional("name")).isNull();
    }

    @Test
    void may_name_their_columns_and_a_schema() throws Exception {
      List<SqlRow> rows = things("insert into public.things (name, id) values ('one', 1);");
      assertThat(rows.getFirst().whole("id")).isEqualTo(1);
    }

    @Test
    void have_blank_texts_read_as_missing() throws Exception {
      SqlRow row = things("INSERT INTO things VALUES (1, ' ');").getFirst();
      assertThat(row.optional("name")).isNull();
      assertThatThrownBy(() -> row.text("name"))
          .isInstanceOf(SqlRow.DirtyException.class)
          .hasMessage("things.name is missing");
    }
  }

  @Test
  void other_statements_and_comments_are_passed_over() throws Exception {
    assertThat(
            things(
                """
                -- it's a comment; INSERT INTO things VALUES (0, 'no');
                SET client_encoding = 'UTF8';
                CREATE TABLE others (a int);
                INSERT INTO others VALUES (E'\\x');
                ALTER TABLE ONLY things ADD CONSTRAINT pk PRIMARY KEY (id);
                INSERT INTO things VALUES (1, 'one');
                """))
        .hasSize(1);
  }

  @Nested
  class A_broken_file_is_refused {

    private static void refused(String sql, String message) {
      assertThatThrownBy(() -> things(sql))
          .isInstanceOf(SourceUnreadableException.class)
          .hasMessageContaining(message);
    }

    @Test
    void where_a_row_has_too_few_values() {
      refused(
          "\nINSERT INTO things VALUES (1);", "line 3: things has 2 columns, but the row has 1");
    }

    @Test
    void where_a_quote_is_never_closed() {
      refused(
          "INSERT INTO things VALUES (1, 'one);\n", "line 2: a quote is opened and never closed");
    }

    @Test
    void where_an_expression_stands_for_a_value() {
      refused("INSERT INTO things VALUES (1, now());", "line 2: expected )");
      refused("INSERT INTO things VALUES (1, );", "line 2: expected a value");
    }

    @Test
    void where_a_statement_has_no_end() {
      refused("INSERT INTO things VALUES (1, 'one')", "expected ;");
      refused("CREATE TABLE more (a int", "the file ends inside CREATE TABLE");
    }

    @Test
    void where_a_table_is_missing() {
      assertThatThrownBy(() -> SqlDump.read(TABLE, Set.of("orders")))
          .hasMessageContaining("has no CREATE TABLE orders");
      assertThatThrownBy(() -> SqlDump.read("INSERT INTO orders VALUES (1);", Set.of("orders")))
          .hasMessageContaining("after its CREATE TABLE");
    }
  }

  @Test
  void numbers_of_four_bytes_lose_their_noise() throws Exception {
    SqlRow row = things("INSERT INTO things VALUES (9.80000019, '0.0500000007');").getFirst();
    assertThat(row.real("id")).isEqualByComparingTo("9.8");
    assertThat(row.real("name")).isEqualByComparingTo("0.05");
  }
}
