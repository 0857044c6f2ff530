/// From the structure tree of a file that of the pages which are kept: each sequence of content has one element and the
/// other way round, elements of pages that are left out are gone.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "copy/annotations.h"
#include "copy/contents.h"
#include "copy/destinations.h"
#include "copy/resources.h"
#include "copy/copied_roles.h"
#include "copy/source_tree.h"
#include "copy/table_mend.h"
#include "foreign/copy.h"

namespace planverk::foreign {

/// A page that is kept, as far as the tree has to do with it.
struct KeptPage {
  const Page* page = nullptr;
  std::size_t number = 0;  ///< in the other file, from 0
  ContentUse use;
  std::vector<FoundAnnotation> annotations;
  /// What the tree makes of it: sequences with an element; of each annotation its element (of the file's tree, then of
  /// the new one), and the MCID that it is drawn with, both or none.
  std::set<std::uint32_t> sequences;
  std::vector<std::uint32_t> elements, drawn_as;
};

class StructureCopy {
 public:
  StructureCopy(SourceTree tree, const File& file, CopiedRoles& roles, const Contents& contents, const Destinations& destinations,
                std::span<KeptPage> pages);

  /// Decides what stays. False: nothing of it does, or more than can be; lost() says why.
  bool repair();
  [[nodiscard]] const std::string& lost() const { return tree_.lost; }
  [[nodiscard]] std::size_t mended() const { return tree_.mended; }
  /// What the tree's top says to be in; may be empty.
  [[nodiscard]] std::string language() const { return tree_.elements.front().object.get("/Lang").text(); }
  /// Streams with sequences that have an element; their keys come from the sink.
  [[nodiscard]] Resources::Streams streams(ObjectSink& sink) const;
  /// The tree, once its objects can be copied. `parents` become those of each page.
  [[nodiscard]] CopiedStructure write(Resources& resources, const Resources::Streams& streams, ObjectSink& sink,
                                      std::span<CopiedPage> pages);

 private:
  using Element = std::uint32_t;
  enum class State : std::uint8_t { empty, kept, left_out };
  void find_annotations();
  void adopt_orphans();
  void claim_all();
  /// What becomes of a kid: whether it is kept, belongs to a page that is left out, or is nothing.
  [[nodiscard]] State claim(Element element, SourceKid& kid);
  [[nodiscard]] State claim_content(Element element, SourceKid& kid);
  [[nodiscard]] State claim_object(Element element, SourceKid& kid);
  void prune();
  void judge_empty_kids(Element element);
  void keep_cells(Element row);
  void mend_tables();
  [[nodiscard]] bool fits() const;
  [[nodiscard]] std::optional<CopiedKid> copied_kid(const SourceKid& kid, const std::vector<std::uint32_t>& numbers,
                                                    const Resources& resources) const;

  SourceTree tree_;
  const File& file_;
  CopiedRoles& roles_;
  const Contents& contents_;
  const Destinations& destinations_;
  std::span<KeptPage> pages_;
  struct Place {
    std::size_t page = 0, index = 0;
  };
  std::map<ObjectId, Place> annotations_;
  std::vector<std::map<std::uint32_t, Element>> page_claims_;       ///< by MCID
  std::map<ObjectId, std::map<std::uint32_t, Element>> stream_claims_;
  std::map<ObjectId, Element> whole_claims_;
  std::vector<State> states_;
  std::set<Element> hollow_;  ///< cells that stay for their place alone
  CellSpans spans_;
};

/// For pages that are not read aloud: a Document with the links.
[[nodiscard]] CopiedStructure links_alone(std::span<KeptPage> pages);

}  // namespace planverk::foreign
