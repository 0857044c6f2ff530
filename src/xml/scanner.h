/// The strict scanner: checks that bytes are one well-formed XML 1.0 document of the kind that plans and templates are
/// (UTF-8, no DOCTYPE, no processing instruction but the declaration) and notes where each element's start tag stands,
/// in document order. One pass over the characters, one over the markup; no recursion, memory for the open elements
/// and the places only. Goes on after an error where what follows can still be judged, so that a run reports them all;
/// a tag that does not match ends the scan. Findings carry the rules `xml-…` and `limit`.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/diagnostic.h"
#include "base/limits.h"
#include "base/span.h"

namespace planverk::xml {

class MarkupBuilder;

/// Whether the file is small enough to be scanned; a finding else. A span counts bytes in 32 bits.
bool check_size(std::string_view bytes, FileId file, const Limits& limits, Diagnostics& found);

class Scanner {
 public:
  /// `bytes` must outlive the scanner and be shorter than 4 GiB. What the scanner comes by is told to `markup`, which
  /// may be null.
  Scanner(std::string_view bytes, FileId file, const Limits& limits, Diagnostics& found,
          MarkupBuilder* markup = nullptr);

  /// True when nothing was found; the places of the start tags are whole only then.
  bool run();
  [[nodiscard]] const std::vector<Span>& start_tags() const { return start_tags_; }

 private:
  struct Open {
    std::string_view name;
    Span start_tag;
  };
  struct Attribute {
    std::string_view name;
    std::size_t offset;
  };

  // scanner.cpp: the document and what may stand in it
  bool is_two_byte_text();
  void scan_declaration();
  bool scan_declared(std::string_view name, std::string_view& value, std::size_t& offset);
  void check_characters();
  void scan_markup();
  void scan_exclamation();
  void scan_question();
  void scan_outside();
  void finish();

  // scanner_tags.cpp
  void scan_start_tag();
  void end_start_tag(std::string_view name, std::size_t begin, bool empty);
  bool scan_attribute();  ///< false when no attribute's name stands here
  void skip_unnamed();
  void scan_value(std::size_t attribute_begin);
  [[nodiscard]] std::size_t swallowed_attribute(std::string_view value) const;
  void scan_end_tag();
  void report_mismatch(std::string_view name, std::size_t begin);
  void note_attribute(std::string_view name, std::size_t offset);

  // scanner_text.cpp
  void scan_text();
  void scan_reference(std::size_t end);
  void scan_numeric_reference(std::size_t begin, std::size_t end);
  void scan_comment();
  void scan_cdata();

  [[nodiscard]] bool at_end() const { return at_ >= bytes_.size(); }
  [[nodiscard]] bool looking_at(std::string_view text) const { return bytes_.substr(at_).starts_with(text); }
  bool skip_space();  ///< true when there was some
  /// The name at the cursor, which moves past it; empty when none begins there.
  std::string_view scan_name();
  /// Moves to the first of the two bytes, or to the end.
  void skip_to(char one, char other);
  /// Moves past `mark`; false, and to the end, when it does not come.
  bool skip_past(std::string_view mark);
  [[nodiscard]] Span span(std::size_t begin, std::size_t end) const;
  Diagnostic& report(std::string_view slug, std::string_view variant, Span where);
  void report_limit(std::string_view name, std::uint64_t value, Span where);
  void stop() { stopped_ = true; }

  std::string_view bytes_;
  FileId file_;
  const Limits& limits_;
  Diagnostics& found_;
  std::size_t found_before_;
  MarkupBuilder* markup_;
  std::size_t at_ = 0;
  std::vector<Span> start_tags_;
  std::vector<Open> open_;
  std::vector<Attribute> attributes_;  ///< of the start tag being scanned
  std::unordered_map<std::string_view, std::size_t> many_attributes_;
  Span root_;
  bool second_root_ = false;
  bool other_encoding_ = false;
  bool uncertain_ = false;  ///< a broken tag may have hidden others: what does not match is not news any more
  bool stopped_ = false;
};

}  // namespace planverk::xml
