/// Copies resources: of those that a content could use the ones that it does, and of pictures and forms what belongs to
/// a document that is only read.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "copy/contents.h"
#include "copy/copier.h"

namespace planverk::foreign {

class Resources final : public Copier {
 public:
  /// `kept`: of each stream with marked content of its own the MCIDs that have an element, with the stream's key in the
  /// parent tree; the others lose their MCIDs.
  struct Marked {
    std::uint32_t key = 0;
    std::set<std::uint32_t> kept;
  };
  using Streams = std::map<ObjectId, Marked>;

  Resources(const File& file, ObjectSink& sink, Contents& contents, const Streams& marked)
      : Copier(file, sink), contents_(contents), marked_(marked) {}

  /// As CopiedPage has them.
  using Map = std::map<std::string, std::map<std::string, std::string>>;
  [[nodiscard]] Map used(const Object& resources, const ContentUse& use);
  /// The number of a stream: copied now, or before.
  [[nodiscard]] ObjectSink::Id number(const Object& stream) { return number_of(stream); }
  using Copier::copied;
  /// Attributes by the names of their classes.
  [[nodiscard]] Object class_map() const { return file().root().get("/StructTreeRoot").get("/ClassMap"); }

 protected:
  std::string entry(const Object& holder, const std::string& key) override;
  Stream stream(const Object& object) override;

 private:
  [[nodiscard]] std::string dictionary(const Object& resources, const ContentUse& use);

  Contents& contents_;
  const Streams& marked_;
};

}  // namespace planverk::foreign
