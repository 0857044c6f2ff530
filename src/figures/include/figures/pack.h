/// What is known only once a pack of a meeting's papers is put together, written onto the variant that its agenda and its
/// attachments' sheets are printed from. Texts are as they print, or codes that the templates have words for.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "plan/variant.h"
#include "xml/tree.h"

namespace planverk::figures {

/// What became of a paper.
enum class PaperState : std::uint8_t { here, beside, embedded, missing, withheld };
[[nodiscard]] std::string_view word_of(PaperState state);

struct PackedPaper {
  std::string title;
  std::string number;  ///< among the attachments; may be empty
  bool attachment = false;
  std::string place;            ///< `#case-1`; empty: it is nowhere
  std::string page, last_page;  ///< as printed
  std::uint32_t pages = 0;
  PaperState state = PaperState::here;
  std::string change;  ///< `added`, `changed`, or nothing
};

struct PackChange {
  std::string kind;  ///< `added`, `removed`, `changed`, `withdrawn`
  std::string title, page, place;
};

struct PackFault {
  std::string code, pages;
};

struct PackSignature {
  std::string signer;
  std::optional<Date> date;
  bool whole = false;
};

struct PackSheet {
  std::string title, item, item_no, case_number, number, file, link;
  std::optional<Date> date;
  std::uint32_t pages = 0;
  std::uint64_t bytes = 0;
  std::string language, text, trouble, sha256;
  PaperState state = PaperState::here;
  bool accessible = false;
  std::string picture, alt;
  std::vector<PackFault> faults;
  std::vector<PackSignature> signatures;
};

/// Takes off what was written before, so that an agenda can be printed anew with other pages.
void clear_pack(plan::Variant& variant);
/// On the meeting that the variant's document is about.
void write_pack_pages(plan::Variant& variant, std::uint32_t pages);
/// `item`: of that meeting.
void write_pack_item(xml::Node item, std::string_view page, std::string_view place);
void write_paper(xml::Node item, const PackedPaper& paper);
void write_change(plan::Variant& variant, const PackChange& change);
/// `at`: where the plan names the file; a picture is looked for beside it.
void write_sheet(plan::Variant& variant, const PackSheet& sheet, Span at);

}  // namespace planverk::figures
