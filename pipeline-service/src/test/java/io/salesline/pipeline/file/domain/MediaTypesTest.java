package io.salesline.pipeline.file.domain;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;

class MediaTypesTest {

  @Test
  void documentsAndPicturesAreKnownByTheirFirstBytes() {
    assertThat(of("%PDF-1.7\n")).isEqualTo("application/pdf");
    assertThat(of("\u0089PNG\r\n\u001a\n\0\0")).isEqualTo("image/png");
    assertThat(of("\u00ff\u00d8\u00ff\u00e0")).isEqualTo("image/jpeg");
    assertThat(of("RIFF\1\2\3\4WEBPVP8 ")).isEqualTo("image/webp");
  }

  @Test
  void theDocumentsOfOfficesAreArchivesOfACertainMakeUp() {
    assertThat(of("PK\3\4..a.txt")).isEqualTo("application/zip");
    assertThat(of("PK\3\4..[Content_Types].xml..xl/workbook.xml")).endsWith("spreadsheetml.sheet");
    assertThat(of("PK\3\4.._rels/.rels..word/document.xml")).endsWith("wordprocessingml.document");
  }

  @Test
  void textIsTextInAnyEncodingOfOurs() {
    assertThat(MediaTypes.of("方案，报价\r\n".getBytes(UTF_8))).isEqualTo("text/plain");
    assertThat(MediaTypes.of("方案，报价".getBytes(Charset.forName("GB18030")))).isEqualTo("text/plain");
  }

  @Test
  void whatABrowserOrAMachineWouldRunIsSeenAsThat() {
    assertThat(of("\n <!DOCTYPE html>")).isEqualTo("text/html");
    assertThat(of("harmless <ScRiPt>")).isEqualTo("text/html");
    assertThat(of("<?xml version='1.0'?><svg>")).isEqualTo("image/svg+xml");
    assertThat(of("MZ\u0090\0")).isEqualTo("application/x-executable");
    assertThat(of("#!/bin/sh\n")).isEqualTo("application/x-executable");
  }

  @Test
  void theRestIsUnknown() {
    assertThat(of("\1\2\3")).isEqualTo(MediaTypes.UNKNOWN);
    assertThat(of("")).isEqualTo(MediaTypes.UNKNOWN);
  }

  private static String of(String head) {
    return MediaTypes.of(head.getBytes(ISO_8859_1));
  }
}
