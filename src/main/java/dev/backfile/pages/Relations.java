package dev.backfile.pages;

import dev.backfile.archive.Appearance;
import dev.backfile.archive.Company;
import dev.backfile.archive.Model;
import java.util.List;
import java.util.Optional;

/**
 * What a company or model has to do with others. What does not apply to its kind is empty.
 *
 * @param owner who owns a company
 * @param owned the companies a company owns, by slug
 * @param makes the models a company makes, newest release first, with the number of their stories
 * @param maker who makes a model
 * @param versions the models of a model's family in order of release, itself among them; empty when
 *     it is the only one
 * @param predecessors the model a model follows; none or one
 * @param successors the models that follow a model
 * @param companies with which companies it shares most stories, its own maker left out
 * @param models with which models it shares most stories, its own left out
 * @param outlets which outlets the stories of its timeline cite most
 * @param compared the models that most often stand beside a model
 * @param comparedMore how many further models do
 */
public record Relations(
    Optional<Company> owner,
    List<Company> owned,
    List<Page.Count> makes,
    Optional<Company> maker,
    List<Page.Count> versions,
    List<Model> predecessors,
    List<Model> successors,
    List<Page.Count> companies,
    List<Page.Count> models,
    List<Page.OutletCount> outlets,
    List<Comparison> compared,
    int comparedMore) {

  /** Copies the lists. */
  public Relations {
    owned = List.copyOf(owned);
    makes = List.copyOf(makes);
    versions = List.copyOf(versions);
    predecessors = List.copyOf(predecessors);
    successors = List.copyOf(successors);
    companies = List.copyOf(companies);
    models = List.copyOf(models);
    outlets = List.copyOf(outlets);
    compared = List.copyOf(compared);
  }

  /**
   * Another model that stands beside a model: both are named in one sentence, or both in the
   * headline.
   *
   * @param stories in how many stories
   * @param newest the newest of them, newest first
   */
  public record Comparison(Model other, int stories, List<Appearance> newest) {
    /** Copies the list. */
    public Comparison {
      newest = List.copyOf(newest);
    }
  }
}
