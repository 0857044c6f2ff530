/// What is told of a PDF file that others made, before it is taken into a paper: nothing here is a verdict on what to
/// do.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace planverk::foreign {

enum class PageKind {
  empty,   ///< nothing is drawn
  text,    ///< has letters that are seen
  scan,    ///< no letters that are seen, and a picture; letters laid over it invisibly (OCR) change nothing
  drawing  ///< neither letters nor pictures
};

struct PageFacts {
  double width = 0;  ///< points, of the crop box as it is shown: after /Rotate, times UserUnit
  double height = 0;
  int rotation = 0;   ///< 0, 90, 180, 270
  std::string label;  ///< as a viewer shows it
  PageKind kind = PageKind::empty;
  bool hidden_text = false;  ///< has letters that are not seen, as OCR leaves them
};

struct FontFacts {
  std::string name;  ///< without the subset's six letters
  std::string type;  ///< TrueType, Type1, Type3, Type0/CIDFontType2 …
  bool embedded = false;
  bool to_unicode = false;
};

struct SignatureFacts {
  std::string field;        ///< full name of the field
  std::string signer;       ///< of the certificate's subject (common name, else organisation), or /Name
  std::string time;         ///< ISO 8601 as the signature states it, or nothing
  std::string filter;       ///< /SubFilter, as adbe.pkcs7.detached
  bool whole_file = false;  ///< its /ByteRange covers all bytes but its own
  bool timestamp = false;   ///< a document timestamp (ETSI.RFC3161), not a person's signature
};

/// One fault against PDF/UA-1, by our own checks.
struct Fault {
  std::string code;       ///< `figure-alt`: the last part of a message's key `attachment.fault.CODE`
  std::string clause;     ///< Matterhorn 1.1 and ISO 14289-1: `13-004, 7.3`
  std::size_t count = 0;  ///< how often
  std::size_t page = 0;   ///< from 1, of the first; 0 where none is known
  int object = 0;         ///< number of the first object concerned; 0 where none is known
  std::string what;       ///< a few words of the file itself (a font's name, a heading), or nothing
};

enum class Substance { empty, text, scan, mixed };

struct Facts {
  std::uint64_t bytes = 0;
  std::string sha256;   ///< hexadecimal
  std::string version;  ///< 1.7
  std::vector<PageFacts> pages;
  Substance substance = Substance::empty;
  std::string title;          ///< /Title, else dc:title
  std::string language;       ///< /Lang of the catalogue
  bool tagged = false;        ///< MarkInfo, a structure tree, and content of it on the pages
  std::string pdfa;           ///< as its metadata claims: `2a`, or nothing
  std::string pdfua;          ///< `1`, or nothing
  std::vector<Fault> faults;  ///< one a code, in the order of Matterhorn
  bool encrypted = false;     ///< opened with the empty password
  bool recovered = false;     ///< its cross-reference table had to be made anew
  std::size_t warnings = 0;   ///< what libqpdf complained of while all this was read
  bool given_up = false;      ///< a bound of work was met while reading content: what is told of it is not all
  std::vector<SignatureFacts> signatures;
  std::vector<FontFacts> fonts;
  bool javascript = false;
  std::vector<std::string> actions;  ///< kinds of actions besides GoTo, GoToR, URI, Named and JavaScript: Launch …
  bool form = false;                 ///< fields that can be filled in
  bool xfa = false;
  std::vector<std::string> attachments;  ///< names of embedded files
  std::vector<std::string> links;        ///< addresses that lead out, each once, in order
  std::size_t outline_items = 0;
  std::size_t revisions = 0;  ///< incremental updates after the first edition
  bool linearized = false;
};

}  // namespace planverk::foreign
