package io.throughline.launcher.importing.northwind;

/// A trading company of our own, small and partly dirty.
public final class SmallNorthwind {

  /// Three orders, one of them not shipped; two customers, of whom one bought; two products.
  public static final String CLEAN =
      """
      -- made for tests
      CREATE TABLE customers (customer_id varchar(5) NOT NULL, company_name varchar(40),
        contact_name varchar(30), contact_title varchar(30), address varchar(60), city varchar(15),
        region varchar(15), postal_code varchar(10), country varchar(15), phone varchar(24));
      CREATE TABLE categories (category_id smallint, category_name varchar(15));
      CREATE TABLE products (product_id smallint, product_name varchar(40), category_id smallint,
        unit_price real, units_in_stock smallint);
      CREATE TABLE shippers (shipper_id smallint, company_name varchar(40));
      CREATE TABLE orders (order_id smallint, customer_id varchar(5), employee_id smallint,
        order_date date, required_date date, shipped_date date, ship_via smallint, freight real);
      CREATE TABLE order_details (order_id smallint, product_id smallint, unit_price real,
        quantity smallint, discount real);
      INSERT INTO categories VALUES (1, 'Beverages');
      INSERT INTO customers VALUES ('BONAP', 'Bon app''', 'Laurence', 'Owner', '12, rue', 'Marseille', NULL, '13008', 'France', '91.24');
      INSERT INTO customers VALUES ('IDLE', 'Never bought', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);
      INSERT INTO products VALUES (1, 'Chai', 1, 18, 39);
      INSERT INTO products VALUES (2, 'Syrup', 9, 9.80000019, 0);
      INSERT INTO shippers VALUES (3, 'Federal');
      INSERT INTO orders VALUES (10, 'BONAP', 5, '1996-07-04', '1996-08-01', '1996-07-16', 3, 32.3800011, 'x');
      INSERT INTO orders VALUES (11, 'BONAP', 6, '1996-08-05', '1996-08-16', '1996-08-10', 1, 0, 'x');
      INSERT INTO orders VALUES (12, 'BONAP', 6, '1996-08-06', '1996-08-20', NULL, NULL, 1.5, 'x');
      INSERT INTO order_details VALUES (10, 1, 14.3999996, 12, 0);
      INSERT INTO order_details VALUES (10, 2, 9.80000019, 10, 0.0500000007);
      INSERT INTO order_details VALUES (11, 1, 0.25, 3, 0.150000006);
      INSERT INTO order_details VALUES (12, 2, 9.80000019, 4, 0);
      """
          .replace("freight real);", "freight real, ship_name varchar(9));");

  private SmallNorthwind() {}
}
