/// What a pack is made of: items of the agenda, their papers, and pages.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/length.h"
#include "base/span.h"
#include "document/document.h"
#include "figures/pack.h"
#include "foreign/document.h"
#include "layout/page.h"
#include "style/theme.h"
#include "xml/tree.h"

namespace planverk::job {

/// A page as it was laid out, before anything is written.
struct CountedPage {
  Length width, height;
  std::vector<layout::Anchor> anchors;
  document::NodeId first = document::no_node;  ///< the first node that is read on it
};

/// A document of ours that only waits for its pages' numbers. A file that is written holds on to it.
struct Ready {
  std::string key;  ///< unique in the pack: what its pages are known by in the next one
  std::string place;
  document::Document document;
  std::shared_ptr<const style::Theme> theme;
  std::string digest;  ///< of what it says
  std::vector<CountedPage> pages;
};

enum class PaperKind { document, pdf, picture, plan, unknown };

struct Paper {
  PaperKind kind = PaperKind::document;
  std::string place;  ///< the name that links lead to
  std::string title;
  Span at;                ///< where the plan says it
  std::string document;   ///< id, of a document of the plan
  // Of an attachment:
  bool attachment = false;
  std::string number, language, alt;
  std::optional<Date> date;
  std::string href;  ///< as the plan names the file
  std::string path;  ///< where it is
  std::string sha256;
  std::uint64_t bytes = 0;
  std::shared_ptr<const document::Drawable> drawing;  ///< of an SVG
  std::optional<foreign::Facts> facts;  ///< of a PDF that could be read
  std::string trouble;                  ///< why it is missing
  figures::PaperState state = figures::PaperState::here;
  std::string change;  ///< since the pack that was sent: `added`, `changed`

  std::unique_ptr<Ready> sheet;                   ///< may be null
  std::vector<std::unique_ptr<Ready>> documents;  ///< ours; of a plan that is attached all of its
  std::string digest;                             ///< of what it says

  std::size_t first_page = 0;  ///< in the pack, from 0

  /// Its pages that others made.
  [[nodiscard]] std::size_t guest_pages() const {
    return kind == PaperKind::pdf && facts && state == figures::PaperState::here ? facts->pages.size() : 0;
  }
  [[nodiscard]] std::size_t page_count() const;
};

struct AgendaItem {
  xml::Node node;  ///< on the variant of the agenda
  std::string id, case_id, title, no, case_number;
  bool withdrawn = false;
  std::vector<Paper> papers;
};

/// A page of the pack.
struct PackPage {
  std::string key;           ///< of the document or file that it is of
  std::size_t within = 0;    ///< its place there, from 0
  std::string label;         ///< as printed
  const Ready* ready = nullptr;  ///< null: of a file from outside
};

inline std::size_t Paper::page_count() const {
  std::size_t count = guest_pages() + (sheet ? sheet->pages.size() : 0);
  for (const auto& each : documents) count += each->pages.size();
  return count;
}

}  // namespace planverk::job
