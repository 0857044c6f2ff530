#include "foreign/copy.h"

#include <utility>

#include "copy/destinations.h"
#include "copy/outline.h"
#include "copy/page_copy.h"
#include "copy/structure.h"

namespace planverk::foreign {

namespace {

constexpr std::size_t most_annotations = 100'000;  ///< of one page

class Copying {
 public:
  Copying(const Document& document, const CopyOptions& options, ObjectSink& sink)
      : document_(document),
        file_(document.file()),
        options_(options),
        sink_(sink),
        contents_(file_),
        destinations_(file_, document.pages(), options.pages),
        roles_(file_) {}

  Copied run() {
    for (const std::size_t page : options_.pages) read(page);
    SourceTree tree;
    if (options_.keep_structure) tree = read_source_tree(file_, document_.pages(), roles_);
    StructureCopy structure(std::move(tree), file_, roles_, contents_, destinations_, kept_);
    const bool kept = options_.keep_structure && structure.repair();
    made_.report.structure_kept = kept;
    if (options_.keep_structure) made_.report.structure_lost = structure.lost();
    if (!kept) made_.structure = links_alone(kept_);
    const Resources::Streams streams = kept ? structure.streams(sink_) : Resources::Streams();
    Resources resources(file_, sink_, contents_, streams);
    PageCopier pages(contents_, resources, sink_, kept);
    for (const KeptPage& page : kept_) made_.pages.push_back(pages.copy(page));
    if (kept) {
      made_.structure = structure.write(resources, streams, sink_, made_.pages);
      made_.report.mended = structure.mended();
    }
    for (std::size_t i = 0; i < kept_.size(); ++i)
      pages.add_annotations(kept_[i], made_.structure, made_.pages[i]);
    made_.outline = outline_of(file_, destinations_);
    made_.places = destinations_.named();
    if (kept) made_.language = structure.language();
    if (made_.language.empty()) made_.language = file_.root().get("/Lang").text();
    find_layers(resources);
    count();
    return std::move(made_);
  }

 private:
  void read(std::size_t number) {
    const Page& page = document_.pages().at(number);
    KeptPage& kept = kept_.emplace_back();
    kept.number = number;
    kept.page = &page;
    kept.use = contents_.of_page(page);
    kept.annotations = annotations_of(page, destinations_, most_annotations);
    for (const FoundAnnotation& annotation : kept.annotations) {
      if (annotation.fate == FoundAnnotation::Fate::drawn && annotation.appearance.id())
        (void)contents_.of_stream(annotation.appearance, {});
    }
  }

  /// Optional content that the pages have, and what of it the file's own settings hide.
  void find_layers(const Resources& resources) {
    const Object properties = file_.root().get("/OCProperties");
    const Object settings = properties.get("/D");
    const bool off = settings.get("/BaseState").is_name("/OFF");
    const Object others = settings.get(off ? "/ON" : "/OFF");
    std::set<ObjectId> turned;
    for (std::size_t i = 0; i < others.size(); ++i) turned.insert(others.at(i).id());
    const Object all = properties.get("/OCGs");
    for (std::size_t i = 0; i < all.size(); ++i) {
      const ObjectId id = all.at(i).id();
      const ObjectSink::Id copied = resources.copied(id);
      if (copied == 0) continue;
      made_.layers.push_back(copied);
      if (off != turned.contains(id)) made_.hidden_layers.push_back(copied);
    }
  }

  void count() {
    for (const KeptPage& page : kept_) {
      for (const FoundAnnotation& annotation : page.annotations) {
        if (annotation.fate == FoundAnnotation::Fate::drawn) ++made_.report.drawn;
        if (annotation.fate != FoundAnnotation::Fate::dropped) continue;
        ++(annotation.is_link ? made_.report.links_dropped : made_.report.notes_dropped);
      }
    }
  }

  const Document& document_;
  const File& file_;
  const CopyOptions& options_;
  ObjectSink& sink_;
  Contents contents_;
  Destinations destinations_;
  CopiedRoles roles_;
  std::vector<KeptPage> kept_;
  Copied made_;
};

}  // namespace

std::expected<Copied, Refusal> copy_pages(const Document& document, const CopyOptions& options, ObjectSink& sink) {
  try {
    return Copying(document, options, sink).run();
  } catch (const CopyRefused& refused) {
    return std::unexpected(refused.refusal);
  }
}

}  // namespace planverk::foreign
