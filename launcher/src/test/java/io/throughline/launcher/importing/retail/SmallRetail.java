package io.throughline.launcher.importing.retail;

/// A retailer's few days of our own, with everything in it that the real year has.
public final class SmallRetail {

  public static final String HEADER =
      "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n";

  /// Five sales, one of them a gift, two cancelling invoices, a loss, a find, an adjustment of bad
  /// debt.
  public static final String ROWS =
      """
      500001,A1,"LAMP ""RED"", big",10,2010-12-01 08:26:00,2.55,17850.0,United Kingdom
      500001,B2,BOX,4,2010-12-01 08:26:00,1.0,17850.0,United Kingdom
      500002,A1,"LAMP ""RED"", big",6,2010-12-02 09:00:00,2.55,17850.0,United Kingdom
      500002,POST,POSTAGE,1,2010-12-02 09:01:00,18.0,17850.0,United Kingdom
      500003,B2,BOX,3,2010-12-02 10:00:00,1.25,,EIRE
      500003,B2,BOX,1,2010-12-02 10:00:00,0.0,,EIRE
      500004,B2,damages?,-5,2010-12-03 10:00:00,0.0,,United Kingdom
      500005,C3,,7,2010-12-03 11:00:00,0.0,,United Kingdom
      C500006,A1,"LAMP ""RED"", big",-8,2010-12-04 10:00:00,2.55,17850.0,United Kingdom
      C500006,D,Discount,-1,2010-12-04 10:00:00,5.5,17850.0,United Kingdom
      A500007,B,Adjust bad debt,1,2010-12-05 10:00:00,-100.0,,United Kingdom
      C600001,B2,BOX,-2,2011-01-05 10:00:00,1.25,,EIRE
      C600001,POST,POSTAGE,-1,2011-01-05 10:00:00,18.0,,EIRE
      600002,PADS,PADS,1,2011-01-06 10:00:00,0.001,12345.0,Hong Kong
      600002,C3,CUP,2,2011-01-06 10:00:00,0.5,12345.0,Hong Kong
      600003,C3,CUP,1,2011-01-07 10:00:00,0.0,12345.0,Hong Kong
      """;

  private SmallRetail() {}
}
