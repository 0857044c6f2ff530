/// The structure tree of a guest as a branch of the file's.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "file/structure_branch.h"
#include "foreign/copy.h"

namespace planverk::pdf {

class GuestStructure final : public StructureBranch {
 public:
  /// `title` and `language` are said on its top; both may be empty.
  GuestStructure(foreign::Copied& copied, std::string title, std::string language);

  /// The pages' objects, and those of the annotations that hang on an element, page by page.
  struct Annotation {
    std::size_t page = 0, index = 0;
    haru::ObjectId object = 0;
  };
  void close(std::vector<haru::ObjectId> pages, std::vector<Annotation> annotations);

  [[nodiscard]] std::size_t page_count() const override { return copied_.pages.size(); }
  [[nodiscard]] std::size_t annotation_count() const override { return annotations_.size(); }
  [[nodiscard]] std::size_t named_count() const override { return copied_.structure.named.size(); }
  [[nodiscard]] std::uint32_t element_count() const override {
    return static_cast<std::uint32_t>(copied_.structure.elements.size());
  }
  [[nodiscard]] std::size_t stream_count() const override { return copied_.structure.streams.size(); }
  [[nodiscard]] std::uint32_t stream_key(std::size_t index) const override { return copied_.structure.streams[index].key; }
  void add_roles(RoleMap& roles) override;
  void place(const Position& position) override { position_ = position; }
  void append_parents(std::size_t page, std::string& out) const override;
  void append_stream_parents(std::size_t index, std::string& out) const override;
  [[nodiscard]] haru::ObjectId annotation_parent(std::size_t index) const override;
  [[nodiscard]] haru::ObjectId named(std::size_t index) const override;
  void write_element(std::uint32_t element, std::string& out) const override;

 private:
  void append_references(const std::vector<std::uint32_t>& elements, std::string& out) const;
  void append_kid(const foreign::CopiedKid& kid, std::uint32_t page, std::string& out) const;
  [[nodiscard]] haru::ObjectId annotation_object(std::size_t page, std::size_t index) const;

  foreign::Copied& copied_;
  std::string title_, language_;
  std::vector<std::string> role_names_;
  std::vector<haru::ObjectId> pages_;
  std::vector<Annotation> annotations_;
  Position position_;
};

}  // namespace planverk::pdf
