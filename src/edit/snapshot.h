/// A plan as it stands at one moment: its files, the merged tree, where each element of the tree stands in which file,
/// and what addresses lead to. Never changed; the next state is another snapshot.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/file.h"
#include "base/limits.h"
#include "base/sources.h"
#include "edit/operation.h"
#include "xml/markup.h"
#include "xml/tree.h"

namespace planverk::edit {

/// An element in its file.
struct PartPlace {
  std::size_t file = 0;  ///< of Snapshot::paths
  std::uint32_t part = xml::Markup::none;

  auto operator<=>(const PartPlace&) const = default;
};

class Snapshot {
 public:
  /// Reads as xml::read_plan. `unread` gets the files when what is wrong in them is told in `found`.
  static Result<std::unique_ptr<Snapshot>> read(FileLayer& files, const std::string& path, const std::string& root,
                                                const Limits& limits, Diagnostics& found, Sources& unread);

  [[nodiscard]] const xml::Tree& tree() const { return tree_; }
  [[nodiscard]] const Sources& sources() const { return sources_; }
  /// The paths by which the files were read, the plan's own first; FileId is one more than the place here.
  [[nodiscard]] const std::vector<std::string>& paths() const { return paths_; }
  [[nodiscard]] std::string_view bytes(std::size_t file) const { return sources_.bytes(id_of(file)); }
  [[nodiscard]] const xml::Markup& markup(std::size_t file) const;
  [[nodiscard]] static FileId id_of(std::size_t file) { return static_cast<FileId>(file + 1); }

  [[nodiscard]] PartPlace place(xml::Node element) const;
  [[nodiscard]] Span span(const PartPlace& place) const;
  [[nodiscard]] std::string_view start_tag(xml::Node element) const;

  struct Named {
    xml::Node first;
    bool doubled = false;
  };
  /// The element of that id; null when there is none.
  [[nodiscard]] Named by_id(std::string_view id) const;
  /// The children of that name, in order.
  [[nodiscard]] const std::vector<xml::Node>& children(xml::Node parent, std::string_view name) const;
  /// How many siblings of its name stand before it.
  [[nodiscard]] std::size_t index_of(xml::Node element) const;
  /// Null when there is none, or more than one of that id. Does not look at the hash.
  [[nodiscard]] xml::Node find(const Address& address) const;
  [[nodiscard]] Address address(xml::Node element) const;

 private:
  using ByName = std::unordered_map<std::string_view, std::vector<xml::Node>>;
  [[nodiscard]] const ByName& children_of(xml::Node parent) const;

  Sources sources_;
  xml::Tree tree_;
  std::vector<std::string> paths_;
  Limits limits_;
  // Filled when first asked for: most batches ask of few files and few parents.
  mutable std::vector<std::optional<xml::Markup>> markups_;
  mutable std::optional<std::unordered_map<std::string_view, Named>> ids_;
  mutable std::unordered_map<const void*, ByName> children_;
  mutable std::unordered_map<const void*, std::size_t> indices_;  ///< of the children of the parents above
};

}  // namespace planverk::edit
