package io.salesline.local.importing.crmsales;

import io.salesline.local.client.Bulk;
import io.salesline.local.client.HistoryItem;
import io.salesline.local.importing.Reading;
import io.salesline.local.importing.Reading.Understood;
import io.salesline.local.importing.Sourced;
import io.salesline.local.importing.csv.Rejection;
import io.salesline.local.importing.csv.Rows;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Some rows of deals that follow each other.
 *
 * @param rows how many they are, rejected ones included
 */
record Batch(List<Sourced<HistoryItem>> deals, List<Rejection> rejections, long rows) {

  /** The next rows, of which there are none at the end. */
  static Batch next(Rows rows, Deals deals) throws IOException {
    return next(rows, deals, Bulk.MOST);
  }

  static Batch next(Rows rows, Deals deals, long most) throws IOException {
    List<Sourced<HistoryItem>> understood = new ArrayList<>();
    List<Rejection> rejections = new ArrayList<>();
    long count = 0;
    while (count < most) {
      Rows.Found found = rows.next();
      if (found == null) {
        break;
      }
      count++;
      Understood<HistoryItem> deal = Reading.understand(found, deals::read);
      if (deal.item() == null) {
        rejections.add(deal.rejection());
      } else {
        understood.add(deal.item());
      }
    }
    return new Batch(understood, rejections, count);
  }

  boolean isEmpty() {
    return rows == 0;
  }
}
