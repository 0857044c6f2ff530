/// The chapters of a Word text against the sections of a plan's document: which is which, and what is to be done.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "edit/manuscript.h"
#include "exchange/compare.h"
#include "word/blocks.h"
#include "word/difference.h"
#include "word/outline.h"
#include "word/section_names.h"

namespace planverk::exchange::word {

/// The ids of sections that links of the text lead to, by their bookmarks. Sections nobody links to need none.
class SectionIds {
 public:
  SectionIds(const office::WordDocument& document, std::string prefix);
  /// Whether some link of the text leads to the chapter.
  [[nodiscard]] bool is_linked(const Chapter& chapter) const;
  void set(const Chapter& chapter, const std::string& id);
  [[nodiscard]] std::string at(const std::string& bookmark) const;
  /// An id for a chapter that has none: from its title, not one of `taken`, which it is added to.
  std::string make(const Chapter& chapter, std::vector<std::string>& taken) const;

 private:
  std::vector<std::string> linked_;  ///< bookmarks, sorted
  std::map<std::string, std::string, std::less<>> ids_;
  std::string prefix_;
};

class SectionMerger {
 public:
  SectionMerger(const edit::Manuscript& plan, const SectionNames& names, SectionIds& ids, Comparison& out)
      : plan_(plan), names_(names), ids_(ids), out_(out), differ_(plan, out) {}

  /// Finds the sections of `container` (a document) that chapters stand for, all levels. Called before blocks are
  /// written, since links need the ids of sections.
  void match(xml::Node container, const std::vector<Chapter>& chapters, std::vector<std::string>& taken);
  /// Compares; `blocks` writes what chapters hold.
  void merge(xml::Node container, const std::vector<Chapter>& chapters, BlockWriter& blocks);
  /// A section that is not in the plan. `uppermost`: it may be one of the kind's own.
  edit::Element compose(const Chapter& chapter, BlockWriter& blocks, bool uppermost);

  /// Sections that stand elsewhere among their neighbours in the plan: they stay there.
  [[nodiscard]] std::size_t reordered() const { return reordered_; }
  [[nodiscard]] const Differ& differ() const { return differ_; }
  Differ& differ() { return differ_; }

 private:
  struct Place {
    xml::Node node;  ///< null: the section is new
    std::string id;  ///< empty: it needs none
  };

  void match_level(const std::vector<xml::Node>& nodes, const std::vector<Chapter>& chapters, bool uppermost);
  [[nodiscard]] bool is_named(xml::Node node, const Chapter& chapter, bool uppermost) const;
  void merge_level(xml::Node container, const std::vector<Chapter>& chapters, BlockWriter& blocks, bool uppermost);
  void count_reordered(xml::Node container, const std::vector<Chapter>& chapters);
  void merge_section(xml::Node node, const Chapter& chapter, BlockWriter& blocks, bool uppermost);
  void merge_title(xml::Node node, const Chapter& chapter, bool uppermost);
  [[nodiscard]] std::vector<xml::Node> unmatched(xml::Node container) const;
  void give_ids(const std::vector<Chapter>& chapters, std::vector<std::string>& taken);
  [[nodiscard]] static std::vector<xml::Node> sections_of(xml::Node container);

  const edit::Manuscript& plan_;
  const SectionNames& names_;
  SectionIds& ids_;
  Comparison& out_;
  Differ differ_;
  std::map<const Chapter*, Place> places_;
  std::vector<std::string> used_;  ///< uses that some chapter has taken
  std::size_t reordered_ = 0;
};

/// For people: the section and the how-manieth block of it.
[[nodiscard]] std::string place_in(const std::string& title, std::size_t block);

}  // namespace planverk::exchange::word
