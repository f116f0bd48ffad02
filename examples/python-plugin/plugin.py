"""Recipes for a language model, as a GPT Action: python3 plugin.py [port]"""

import itertools
import sys
import threading
from typing import Dict, List

import uvicorn
from fastapi import FastAPI, HTTPException, Path
from pydantic import BaseModel, Field

app = FastAPI(
    title="Recipes",
    description="Keeps the recipes of a kitchen.",
    version="1.0",
    # The origin that the platform calls. The gate says it as publicUrl, and calls localhost.
    servers=[{"url": "https://recipes.example.com"}],
)


class NewRecipe(BaseModel):
    name: str = Field(min_length=1, max_length=100, description="What it is called", example="Pea soup")
    servings: int = Field(ge=1, le=100, description="For how many people it is", example=4)
    ingredients: List[str] = Field(
        max_items=50, description="What is needed, each with its amount", example=["500 g peas"]
    )


class Recipe(NewRecipe):
    id: int = Field(description="Identifies the recipe")


class Recipes(BaseModel):
    recipes: List[Recipe] = Field(description="The recipes, oldest first")


class Problem(BaseModel):
    detail: str = Field(description="What is wrong with the request")


by_id: Dict[int, Recipe] = {}
next_id = itertools.count(1)
lock = threading.Lock()
missing = {404: {"model": Problem, "description": "There is no such recipe"}}
recipe_id = Path(description="The id of a recipe, as the list gives it")


@app.get("/recipes", operation_id="getRecipes", summary="List all recipes")
def get_recipes() -> Recipes:
    with lock:
        return Recipes(recipes=list(by_id.values()))


@app.post(
    "/recipes",
    operation_id="addRecipe",
    summary="Keep a recipe",
    status_code=201,
    openapi_extra={"x-openai-isConsequential": True},
)
def add_recipe(recipe: NewRecipe) -> Recipe:
    with lock:
        added = Recipe(id=next(next_id), **recipe.dict())
        by_id[added.id] = added
        return added


@app.get("/recipes/{id}", operation_id="getRecipe", summary="Show one recipe", responses=missing)
def get_recipe(id: int = recipe_id) -> Recipe:
    with lock:
        if id not in by_id:
            raise HTTPException(404, "There is no such recipe")
        return by_id[id]


@app.delete(
    "/recipes/{id}",
    operation_id="removeRecipe",
    summary="Throw a recipe away",
    status_code=204,
    responses=missing,
    openapi_extra={"x-openai-isConsequential": True},
)
def remove_recipe(id: int = recipe_id) -> None:
    with lock:
        if by_id.pop(id, None) is None:
            raise HTTPException(404, "There is no such recipe")


if __name__ == "__main__":
    port = int(sys.argv[1]) if len(sys.argv) > 1 else 8000
    uvicorn.run(app, host="127.0.0.1", port=port, log_level="warning")
