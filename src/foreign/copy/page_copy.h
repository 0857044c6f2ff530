/// One page for another writer: boxes, contents that end as they begin, resources, annotations.
#pragma once

#include "copy/contents.h"
#include "copy/resources.h"
#include "copy/structure.h"
#include "foreign/copy.h"

namespace planverk::foreign {

/// `read_aloud`: its content has a structure; else all of it becomes an artifact. `roles` by element of the new tree.
class PageCopier {
 public:
  PageCopier(Contents& contents, Resources& resources, ObjectSink& sink, bool read_aloud)
      : contents_(contents), resources_(resources), sink_(sink), read_aloud_(read_aloud) {}

  /// Without annotations and parents, which come when the tree is written.
  [[nodiscard]] CopiedPage copy(const KeptPage& page);
  /// Annotations; what is drawn of them goes into the page.
  void add_annotations(const KeptPage& page, const CopiedStructure& structure, CopiedPage& to);

 private:
  [[nodiscard]] std::string entries_of(const Page& page);
  void copy_contents(const KeptPage& page, CopiedPage& to);
  void draw(const FoundAnnotation& annotation, const std::string& operand, CopiedPage& to);

  Contents& contents_;
  Resources& resources_;
  ObjectSink& sink_;
  bool read_aloud_;
};

}  // namespace planverk::foreign
