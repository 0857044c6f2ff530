/// Reads finished PDF files back as a screen reader would: along the structure tree, with ActualText in place of glyphs
/// and artifacts left out. Shares nothing with the program that writes them, so that one mistake cannot hide another.
///
/// In: the bytes of a file as Planverk writes it (plain or with object streams, FlateDecode, unencrypted). A file that
/// cannot be read at all gives a std::runtime_error; what is merely wrong is listed in `problems`.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace planverk::test {

struct PdfAttachment {
  std::string name, relationship, bytes;
};

/// One marked-content sequence as drawn: where its first glyph begins and its last one ends, in points, y upwards.
struct PdfRun {
  int page = 0;
  std::string tag, text;
  double x = 0, y = 0, end_x = 0, end_y = 0;
};

struct PdfReading {
  std::string canonical_text;  ///< as document::canonical_text
  std::string speech;          ///< as document::speech
  std::vector<std::string> alternative_texts;
  /// What no validator sees: a TH without Scope, headings that skip a level, an ID that the IDTree lacks or a Note
  /// without one, words that run together, content without tag, tagged twice or drawn in another order than read, a
  /// parent tree or /P that leads elsewhere, a link without words or with areas outside its own, a glyph without a
  /// character, a font that is not embedded.
  std::vector<std::string> problems;
  std::vector<std::string> untold;                 ///< what leaves a listener at a loss (pdf_reader/told.h)
  std::vector<std::string> outline;                ///< titles, two spaces a level
  std::vector<std::string> groups;                 ///< of documents: titles, two spaces a level
  std::vector<std::string> places;                 ///< `name -> page N`, in the order of the name tree
  std::vector<std::string> labels;                 ///< of pages, as a reader shows them; empty: there are none
  std::vector<std::string> links;                  ///< `words -> URI` or `words -> page N`, in page order
  std::vector<std::string> read_out;               ///< every Alt, ActualText and E, then the words of the links
  std::vector<std::string> fonts;                  ///< names of the embedded fonts, with their subset tags
  std::map<std::string, std::string> information;  ///< Info, in UTF-8
  std::string metadata;                            ///< the XMP packet
  std::string identifier;                          ///< first part of /ID, bytes
  std::vector<PdfAttachment> attachments;
  std::vector<PdfRun> runs;  ///< in page order, by MCID
  int pages = 0;
};

[[nodiscard]] PdfReading read_pdf(std::string_view bytes);

}  // namespace planverk::test
